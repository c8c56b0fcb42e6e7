/** Training in the foreground: start, follow, stop with Ctrl-C, tell the result. */
@NullMarked
package io.layerloom.app.command.train;

import org.jspecify.annotations.NullMarked;
