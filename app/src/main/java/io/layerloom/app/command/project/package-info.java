/** Commands on a project as it lies on disk: new, check, summary. */
@NullMarked
package io.layerloom.app.command.project;

import org.jspecify.annotations.NullMarked;
