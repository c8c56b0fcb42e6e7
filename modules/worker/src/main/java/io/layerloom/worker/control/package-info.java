/** What people can ask of a run, in the words of the command line and of the store. */
@NullMarked
package io.layerloom.worker.control;

import org.jspecify.annotations.NullMarked;
