/** What each project file means: JSON to values and back, with a problem for everything that is not right. */
@NullMarked
package io.layerloom.project.codec;

import org.jspecify.annotations.NullMarked;
