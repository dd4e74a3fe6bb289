/** How does a data folder's serving generation get elsewhere, whole? One zip file with everything that serves and the checksums of it. */
package dangjian.indexer.backup;
