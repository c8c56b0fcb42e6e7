/** The immutable network graph and the edits that turn one graph into the next. */
@NullMarked
package io.layerloom.model.graph;

import org.jspecify.annotations.NullMarked;
