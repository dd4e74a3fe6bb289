/** How does the program start faster the next time? By a cache of its classes and of what the JVM learnt about them in a training run (类数据缓存). */
package dangjian.server.startup;
