/**
 * Losses in plain Java, fused with the output activation: exact meaning, stable for saturated outputs, and loss, gradient
 * and accuracy in one pass over the output layer's values.
 */
@NullMarked
package io.layerloom.engine.dl4j.loss;

import org.jspecify.annotations.NullMarked;
