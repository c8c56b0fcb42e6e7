/** Tests of the package. */
@NullMarked
package io.layerloom.engine.dl4j.evaluation;

import org.jspecify.annotations.NullMarked;
