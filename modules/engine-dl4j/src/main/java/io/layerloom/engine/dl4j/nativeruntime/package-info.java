/** What is set and known about the native library of this process. */
@NullMarked
package io.layerloom.engine.dl4j.nativeruntime;

import org.jspecify.annotations.NullMarked;
