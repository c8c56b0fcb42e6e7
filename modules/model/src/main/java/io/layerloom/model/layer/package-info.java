/** What a layer type is: its parameters, its shape rule, its cost rules and its words. */
@NullMarked
package io.layerloom.model.layer;

import org.jspecify.annotations.NullMarked;
