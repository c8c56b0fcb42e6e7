/** Dividing examples into training, validation and test, the same way for ever for the same seed. */
@NullMarked
package io.layerloom.data.split;

import org.jspecify.annotations.NullMarked;
