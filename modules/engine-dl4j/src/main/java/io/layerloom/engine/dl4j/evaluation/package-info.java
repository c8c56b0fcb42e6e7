/** Predictions and the metrics computed from them, in plain Java. */
@NullMarked
package io.layerloom.engine.dl4j.evaluation;

import org.jspecify.annotations.NullMarked;
