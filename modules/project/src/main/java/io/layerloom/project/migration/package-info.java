/** The one version number of a project directory and the steps from each format to the next. */
@NullMarked
package io.layerloom.project.migration;

import org.jspecify.annotations.NullMarked;
