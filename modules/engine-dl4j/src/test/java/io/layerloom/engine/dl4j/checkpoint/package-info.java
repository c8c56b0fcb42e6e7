/** Tests of the package. */
@NullMarked
package io.layerloom.engine.dl4j.checkpoint;

import org.jspecify.annotations.NullMarked;
