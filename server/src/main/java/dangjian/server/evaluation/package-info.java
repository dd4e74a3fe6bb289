/** How good is the ranking? Questions with judged answers in the layout of BEIR, asked of the ranking of the search itself. */
package dangjian.server.evaluation;
