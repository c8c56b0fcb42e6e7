/** Measurements: written without waiting, kept without loss, read in a cost that does not grow with their number. */
@NullMarked
package io.layerloom.runstore.metric;

import org.jspecify.annotations.NullMarked;
