/** Whole-process tests: the packaged program on real samples, with real workers, as a person uses it. */
@NullMarked
package io.layerloom.app.process;

import org.jspecify.annotations.NullMarked;
