/** How long do the places take that everything goes through? One JMH benchmark a place, over the sample documents unless told otherwise. */
package dangjian.benchmark.hot;
