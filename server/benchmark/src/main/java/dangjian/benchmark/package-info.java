/** How fast is it? Measurements that live with the code they measure; nothing that ships depends on them. */
package dangjian.benchmark;
