/** The engine on Deeplearning4j and ND4J 1.0.0-M2.1. No type of theirs leaves this module. */
@NullMarked
package io.layerloom.engine.dl4j;

import org.jspecify.annotations.NullMarked;
