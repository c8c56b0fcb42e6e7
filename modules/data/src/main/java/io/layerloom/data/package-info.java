/** Dataset descriptions, readers, splits and preprocessing; examples come out as plain arrays. */
@NullMarked
package io.layerloom.data;

import org.jspecify.annotations.NullMarked;
