/** Typed parameter values and the descriptors that say which values are allowed. */
@NullMarked
package io.layerloom.model.value;

import org.jspecify.annotations.NullMarked;
