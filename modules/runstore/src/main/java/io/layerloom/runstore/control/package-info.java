/** Commands to a live run, and their acknowledgement. */
@NullMarked
package io.layerloom.runstore.control;

import org.jspecify.annotations.NullMarked;
