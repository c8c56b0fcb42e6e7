/** Shape, parameter, FLOP and memory inference over a whole network, and the problems it finds. */
@NullMarked
package io.layerloom.model.analysis;

import org.jspecify.annotations.NullMarked;
