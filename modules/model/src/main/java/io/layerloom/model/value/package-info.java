/** Typed parameter values. */
@NullMarked
package io.layerloom.model.value;

import org.jspecify.annotations.NullMarked;
