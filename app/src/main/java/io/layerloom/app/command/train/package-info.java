/** Commands that ask for training: train, resume, fork, and the sample. */
@NullMarked
package io.layerloom.app.command.train;

import org.jspecify.annotations.NullMarked;
