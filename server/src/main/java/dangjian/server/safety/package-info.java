/** How does the service stay up whatever it is sent, and who may change what? Limits, refusals, the administrator's token, names of hosts, headers, the access log. */
package dangjian.server.safety;
