/** Opening datasets: from a description and files to validated, split and preprocessed examples. */
@NullMarked
package io.layerloom.data.load;

import org.jspecify.annotations.NullMarked;
