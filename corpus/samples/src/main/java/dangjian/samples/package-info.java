/** Makes the sample documents: reads the source texts and writes them in the formats that offices use. Nothing that ships depends on it. */
package dangjian.samples;
