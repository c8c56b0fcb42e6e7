/** Projects that are shipped, and new ones. */
@NullMarked
package io.layerloom.project.sample;

import org.jspecify.annotations.NullMarked;
