/** Tests of the process settings. */
@NullMarked
package io.layerloom.engine.process;

import org.jspecify.annotations.NullMarked;
