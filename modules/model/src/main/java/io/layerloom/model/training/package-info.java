/** Training settings and the catalogues of losses, optimizers and learning-rate schedules. */
@NullMarked
package io.layerloom.model.training;

import org.jspecify.annotations.NullMarked;
