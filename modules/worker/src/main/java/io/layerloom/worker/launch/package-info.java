/**
 * Starting processes of the program: where its parts lie, class path, environment and limits of workers, supervisors and
 * engine sessions. Nothing here loads an engine.
 */
@NullMarked
package io.layerloom.worker.launch;

import org.jspecify.annotations.NullMarked;
