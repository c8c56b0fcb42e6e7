/** Tables in text files: strict reading with explicit columns, and proposals for files nobody has described yet. */
@NullMarked
package io.layerloom.data.table;

import org.jspecify.annotations.NullMarked;
