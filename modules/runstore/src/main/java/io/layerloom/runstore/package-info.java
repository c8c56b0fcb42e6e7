/** The run store: one SQLite database per project that keeps everything that was measured. */
@NullMarked
package io.layerloom.runstore;

import org.jspecify.annotations.NullMarked;
