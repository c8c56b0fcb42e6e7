/** Repeats of runs compared: mean, spread and the Welch interval of a difference. */
@NullMarked
package io.layerloom.runstore.statistics;

import org.jspecify.annotations.NullMarked;
