/** Whole-process tests: real supervisors and workers with the test engine, killed, steered and raced. */
@NullMarked
package io.layerloom.worker.process;

import org.jspecify.annotations.NullMarked;
