/** What all commands share: options, context, failures. */
@NullMarked
package io.layerloom.app.command.base;

import org.jspecify.annotations.NullMarked;
