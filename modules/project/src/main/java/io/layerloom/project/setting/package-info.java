/** Changing one setting by its path, as --set does. */
@NullMarked
package io.layerloom.project.setting;

import org.jspecify.annotations.NullMarked;
