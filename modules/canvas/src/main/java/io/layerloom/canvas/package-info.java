/**
 * The network editor: canvas, palette, inspector, problems.
 */
@NullMarked
package io.layerloom.canvas;

import org.jspecify.annotations.NullMarked;
