/** The JSON API, {@code /api/v1}: reads requests, calls one thing, writes its answer. Errors are RFC 9457 problems in Chinese. */
package dangjian.server.api;
