/** What differs between two JSON values, as a value that can be applied, undone and written down. */
@NullMarked
package io.layerloom.project.delta;

import org.jspecify.annotations.NullMarked;
