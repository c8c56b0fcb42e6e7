/** Locks between processes: whoever lives holds one, and the operating system takes it back when it dies. */
@NullMarked
package io.layerloom.worker.lock;

import org.jspecify.annotations.NullMarked;
