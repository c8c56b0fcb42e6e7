/** Batches: order of examples, arrays that are filled again and again, and the thread that reads ahead. */
@NullMarked
package io.layerloom.engine.dl4j.batch;

import org.jspecify.annotations.NullMarked;
