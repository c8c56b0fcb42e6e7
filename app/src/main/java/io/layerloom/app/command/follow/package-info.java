/** Following runs on the terminal: progress, Ctrl-C, and what came of them. */
@NullMarked
package io.layerloom.app.command.follow;

import org.jspecify.annotations.NullMarked;
