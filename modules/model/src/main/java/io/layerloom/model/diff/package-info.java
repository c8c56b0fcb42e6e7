/** What differs between two networks: for people, and as a delta that turns one into the other. */
@NullMarked
package io.layerloom.model.diff;

import org.jspecify.annotations.NullMarked;
