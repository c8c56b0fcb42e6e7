/** Applies edits to networks: a new network, or the problems that forbid the edit. */
@NullMarked
package io.layerloom.model.edit;

import org.jspecify.annotations.NullMarked;
