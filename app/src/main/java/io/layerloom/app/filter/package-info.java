/** The filter language of {@code runs --filter}: comparisons joined by and, or, not and parentheses. */
@NullMarked
package io.layerloom.app.filter;

import org.jspecify.annotations.NullMarked;
