/** Tests of the package. */
@NullMarked
package io.layerloom.engine.dl4j.training;

import org.jspecify.annotations.NullMarked;
