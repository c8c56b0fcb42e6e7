/** Images of bytes: IDX files, sheets of tiles and single pictures. They stay bytes in memory. */
@NullMarked
package io.layerloom.data.image;

import org.jspecify.annotations.NullMarked;
