/** The MNIST digits: found on disk or downloaded, resumed and checked. */
@NullMarked
package io.layerloom.data.mnist;

import org.jspecify.annotations.NullMarked;
