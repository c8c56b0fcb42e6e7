/** What a dataset looks like: columns, classes, and what is doubtful about it. */
@NullMarked
package io.layerloom.data.statistics;

import org.jspecify.annotations.NullMarked;
