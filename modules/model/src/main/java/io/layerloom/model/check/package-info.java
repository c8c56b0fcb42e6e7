/** Whether a network, training settings and the task of a dataset fit together. */
@NullMarked
package io.layerloom.model.check;

import org.jspecify.annotations.NullMarked;
