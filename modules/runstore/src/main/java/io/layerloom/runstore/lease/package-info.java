/** Who is alive: locks on files that end with their process, and the identity of processes. */
@NullMarked
package io.layerloom.runstore.lease;

import org.jspecify.annotations.NullMarked;
