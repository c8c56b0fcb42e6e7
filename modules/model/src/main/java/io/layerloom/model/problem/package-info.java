/** Problems for people: what is wrong, where, how bad, and what repairs it. */
@NullMarked
package io.layerloom.model.problem;

import org.jspecify.annotations.NullMarked;
