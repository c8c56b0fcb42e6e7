/** Models for other programs, proven on real examples. */
@NullMarked
package io.layerloom.engine.dl4j.export;

import org.jspecify.annotations.NullMarked;
