/** How points and summaries become bytes and back, bit for bit; internal to this module. */
@NullMarked
package io.layerloom.runstore.codec;

import org.jspecify.annotations.NullMarked;
