/** Tests of the package. */
@NullMarked
package io.layerloom.engine.dl4j.loss;

import org.jspecify.annotations.NullMarked;
