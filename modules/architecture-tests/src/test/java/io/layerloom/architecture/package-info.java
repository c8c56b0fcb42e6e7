/**
 * Rules that keep the modules apart and the code in one style. Each has a deliberately broken fixture under {@code
 * fixtures}, which proves that the rule can fail.
 */
@NullMarked
package io.layerloom.architecture;

import org.jspecify.annotations.NullMarked;
