/** Runs: what is kept about each, how they are found, and how their state changes. */
@NullMarked
package io.layerloom.runstore.run;

import org.jspecify.annotations.NullMarked;
