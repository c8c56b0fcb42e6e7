/** The specification of a run as text. */
@NullMarked
package io.layerloom.worker.spec;

import org.jspecify.annotations.NullMarked;
