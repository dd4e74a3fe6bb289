/** The pages for people: rendered on the server, complete without JavaScript. */
package dangjian.server.web;
