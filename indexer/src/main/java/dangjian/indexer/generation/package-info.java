/**
 * Where does an index live on disk, and which one is current? A data folder holds generations, each a whole index with its report; {@code CURRENT} names the
 * one that serves and is replaced atomically, last. Knows Lucene's directories and readers, not what is in them.
 */
package dangjian.indexer.generation;
