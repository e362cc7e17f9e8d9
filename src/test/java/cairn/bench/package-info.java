/** Measures the program as people run it: {@code bin/bench}. What is measured, and why so, stands in docs/performance.md. */
@NullMarked
package cairn.bench;

import org.jspecify.annotations.NullMarked;
