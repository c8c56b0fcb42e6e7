/** One class that ND4J looks for by name; see there. */
@NullMarked
package org.nd4j.nativeblas;

import org.jspecify.annotations.NullMarked;
