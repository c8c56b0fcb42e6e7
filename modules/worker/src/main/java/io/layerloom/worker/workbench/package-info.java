/**
 * What command line and window ask of runs: submit, follow, steer, resume, evaluate, predict, export. Everything goes
 * through the project directory; nothing here trains.
 */
@NullMarked
package io.layerloom.worker.workbench;

import org.jspecify.annotations.NullMarked;
