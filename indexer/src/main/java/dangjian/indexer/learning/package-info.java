/** How does the program learn topics from examples? Puts together examples, learner and the library that fits its models. */
package dangjian.indexer.learning;
