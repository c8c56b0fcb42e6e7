/** What a trainer must do, in values: no engine type crosses this border. */
@NullMarked
package io.layerloom.engine;

import org.jspecify.annotations.NullMarked;
