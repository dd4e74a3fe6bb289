/**
 * What does the text say it is? Cuts the blocks of a file into passages and finds title, number, issuer, dates, kind and topics. Each kind of metadata is one
 * rule in an ordered list ({@link dangjian.indexer.catalog.Cataloguer}).
 */
package dangjian.indexer.catalog;
