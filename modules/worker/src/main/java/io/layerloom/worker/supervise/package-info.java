/** Keeping runs alive: the queue, starting, watching, resuming and adopting workers. Runs in a process without an engine. */
@NullMarked
package io.layerloom.worker.supervise;

import org.jspecify.annotations.NullMarked;
