/** Commands on the model of a run: evaluate, predict, export. They start an engine session. */
@NullMarked
package io.layerloom.app.command.model;

import org.jspecify.annotations.NullMarked;
