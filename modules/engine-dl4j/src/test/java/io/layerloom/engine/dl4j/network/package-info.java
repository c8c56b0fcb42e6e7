/** Tests of networks in memory. */
@NullMarked
package io.layerloom.engine.dl4j.network;

import org.jspecify.annotations.NullMarked;
