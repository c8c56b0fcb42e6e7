/** A real but tiny engine: softmax regression in plain Java, so that whole-process tests need no native library. */
@NullMarked
package io.layerloom.worker.testengine;

import org.jspecify.annotations.NullMarked;
