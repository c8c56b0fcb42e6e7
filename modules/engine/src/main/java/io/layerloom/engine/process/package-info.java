/**
 * How a process that holds an engine must be started: native library, JVM options and environment, as plain values. What
 * is fixed at process start (OpenMP, the native library, cache and crash folders) is decided here and nowhere else.
 */
@NullMarked
package io.layerloom.engine.process;

import org.jspecify.annotations.NullMarked;
