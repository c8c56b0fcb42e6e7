/** Files from strangers, opened safely: inside the project, within limits, with problems that name file and line. */
@NullMarked
package io.layerloom.data.file;

import org.jspecify.annotations.NullMarked;
