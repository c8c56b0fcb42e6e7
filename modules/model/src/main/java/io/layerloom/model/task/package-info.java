/** What a dataset asks of a network: the shape that goes in and the kind of answer that comes out. */
@NullMarked
package io.layerloom.model.task;

import org.jspecify.annotations.NullMarked;
