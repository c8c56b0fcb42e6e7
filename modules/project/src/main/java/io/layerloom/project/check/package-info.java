/** Everything that is wrong with a project: network against data against settings. */
@NullMarked
package io.layerloom.project.check;

import org.jspecify.annotations.NullMarked;
