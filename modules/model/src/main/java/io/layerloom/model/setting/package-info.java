/** Every value of a network or of training settings by its path, as {@code --set path=value} writes it. */
@NullMarked
package io.layerloom.model.setting;

import org.jspecify.annotations.NullMarked;
