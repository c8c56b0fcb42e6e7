/**
 * Ground that every view stands on: JavaFX executor, subscriptions, dialogs, theme, words, forms. The only place that
 * calls {@code Platform.runLater}.
 */
@NullMarked
package io.layerloom.fxkit;

import org.jspecify.annotations.NullMarked;
