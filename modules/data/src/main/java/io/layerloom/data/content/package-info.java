/** Examples in memory as the source gave them: before split and preprocessing. */
@NullMarked
package io.layerloom.data.content;

import org.jspecify.annotations.NullMarked;
