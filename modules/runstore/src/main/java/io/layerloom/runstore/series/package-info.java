/** One series of points in the tables: its blocks, levels and tail; internal to this module. */
@NullMarked
package io.layerloom.runstore.series;

import org.jspecify.annotations.NullMarked;
