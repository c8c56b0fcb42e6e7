/** What this machine can train on, and why something on it cannot be used. Loads no engine. */
@NullMarked
package io.layerloom.worker.device;

import org.jspecify.annotations.NullMarked;
