/** How are things compared fairly? Rounds in changing order, medians with their spread, ratios, raw samples kept. */
package dangjian.benchmark.measure;
