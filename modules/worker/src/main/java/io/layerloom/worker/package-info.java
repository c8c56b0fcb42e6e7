/**
 * Main classes of the processes that this module starts: worker, supervisor, engine session. Only they touch the standard
 * streams; what they do is in the packages below.
 */
@NullMarked
package io.layerloom.worker;

import org.jspecify.annotations.NullMarked;
