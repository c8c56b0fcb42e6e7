/** {@code compare}: what differs between runs, and which is better. */
@NullMarked
package io.layerloom.app.command.compare;

import org.jspecify.annotations.NullMarked;
