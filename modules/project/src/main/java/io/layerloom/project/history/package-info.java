/** Undo across restarts: an append-only log of what changed. */
@NullMarked
package io.layerloom.project.history;

import org.jspecify.annotations.NullMarked;
