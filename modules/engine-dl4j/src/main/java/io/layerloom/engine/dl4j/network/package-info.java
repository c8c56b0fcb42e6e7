/** Networks in memory: one that learns and one that only answers. */
@NullMarked
package io.layerloom.engine.dl4j.network;

import org.jspecify.annotations.NullMarked;
