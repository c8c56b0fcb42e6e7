/** Shapes of what flows between layers, without the batch dimension. */
@NullMarked
package io.layerloom.model.shape;

import org.jspecify.annotations.NullMarked;
