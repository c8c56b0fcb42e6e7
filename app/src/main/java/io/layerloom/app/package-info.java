/** The program: its entry point. Commands live in {@code io.layerloom.app.command} and below. */
@NullMarked
package io.layerloom.app;

import org.jspecify.annotations.NullMarked;
