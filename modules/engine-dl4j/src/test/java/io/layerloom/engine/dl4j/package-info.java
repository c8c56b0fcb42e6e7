/** Tests of the engine against real training. */
@NullMarked
package io.layerloom.engine.dl4j;

import org.jspecify.annotations.NullMarked;
