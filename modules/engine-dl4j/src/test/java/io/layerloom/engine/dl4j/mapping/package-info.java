/** Tests of the mapping. */
@NullMarked
package io.layerloom.engine.dl4j.mapping;

import org.jspecify.annotations.NullMarked;
