/** Restores what can be read of a damaged database. */
@NullMarked
package io.layerloom.runstore.salvage;

import org.jspecify.annotations.NullMarked;
