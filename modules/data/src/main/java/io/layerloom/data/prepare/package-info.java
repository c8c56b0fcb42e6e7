/** Fitting preprocessing steps on training examples. */
@NullMarked
package io.layerloom.data.prepare;

import org.jspecify.annotations.NullMarked;
