/** The tree of commands: which there are, how they are found, and how failures become words and exit codes. */
@NullMarked
package io.layerloom.app.command;

import org.jspecify.annotations.NullMarked;
