/** The {@code kb} commands: read the words of the command line, call one thing, print its answer. */
package dangjian.server.cli;
