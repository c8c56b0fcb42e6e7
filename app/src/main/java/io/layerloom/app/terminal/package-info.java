/** The terminal that a command talks to: pure data on standard output, everything else on standard error. */
@NullMarked
package io.layerloom.app.terminal;

import org.jspecify.annotations.NullMarked;
