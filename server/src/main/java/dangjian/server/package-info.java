/** The composition root: puts the parts together and starts them. */
package dangjian.server;
