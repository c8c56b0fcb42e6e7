/** Turns a network, its settings and the data's signature into a computation graph of Deeplearning4j, layer by layer. */
@NullMarked
package io.layerloom.engine.dl4j.mapping;

import org.jspecify.annotations.NullMarked;
