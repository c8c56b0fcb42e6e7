/** {@code doctor}: what this machine has, and what keeps a part of it from being used. */
@NullMarked
package io.layerloom.app.command.machine;

import org.jspecify.annotations.NullMarked;
