/** Pages as they look in the original file: how does page n look, as an image? Another process draws them, with limits on time and memory. */
package dangjian.indexer.rendering;
