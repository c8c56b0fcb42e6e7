/**
 * The layer catalogue: every layer type as data. To add a layer, add one entry to the class of its category, its words
 * to the message bundles, a mapping in the engine and a golden test.
 */
@NullMarked
package io.layerloom.model.catalog;

import org.jspecify.annotations.NullMarked;
