/** Descriptors of parameters: which values are allowed, what is the default, what it means; and values with defaults. */
@NullMarked
package io.layerloom.model.parameter;

import org.jspecify.annotations.NullMarked;
