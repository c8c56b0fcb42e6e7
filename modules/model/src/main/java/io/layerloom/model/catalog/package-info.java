/** The layer catalogue: every layer type as data. */
@NullMarked
package io.layerloom.model.catalog;

import org.jspecify.annotations.NullMarked;
