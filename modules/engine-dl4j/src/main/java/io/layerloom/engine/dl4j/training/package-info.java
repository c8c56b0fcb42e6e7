/** The training loop: iterations, commands, validation, early stopping, checkpoints. */
@NullMarked
package io.layerloom.engine.dl4j.training;

import org.jspecify.annotations.NullMarked;
