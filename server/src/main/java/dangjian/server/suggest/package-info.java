/**
 * What could the person mean, or want next? Completions while typing (提示), other spellings of what was typed (纠错), searches that come next (相关搜索). All of it
 * is built in memory for one generation and one viewer, through the same gate as every search.
 */
package dangjian.server.suggest;
