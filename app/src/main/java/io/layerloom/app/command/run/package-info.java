/** Commands on recorded and living runs: runs, show, curve, control, compare. */
@NullMarked
package io.layerloom.app.command.run;

import org.jspecify.annotations.NullMarked;
