/** JSON as immutable values that know where in a file they stood, and the one way in which they are written. */
@NullMarked
package io.layerloom.project.json;

import org.jspecify.annotations.NullMarked;
