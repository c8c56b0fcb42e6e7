/** Summaries of points above the points, so that a picture of any length costs the same; internal to this module. */
@NullMarked
package io.layerloom.runstore.pyramid;

import org.jspecify.annotations.NullMarked;
