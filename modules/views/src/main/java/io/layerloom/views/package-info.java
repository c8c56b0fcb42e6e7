/**
 * The stations of the window: data, training, runs, evaluation, export; a view and a view model each.
 */
@NullMarked
package io.layerloom.views;

import org.jspecify.annotations.NullMarked;
