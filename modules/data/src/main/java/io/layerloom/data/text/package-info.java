/** Text files as records of fields, each with the line it starts at. */
@NullMarked
package io.layerloom.data.text;

import org.jspecify.annotations.NullMarked;
