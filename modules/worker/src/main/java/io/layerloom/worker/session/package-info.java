/**
 * Engine work outside a run, in a child process: evaluate, predict, export. Requests and answers are length-limited JSON
 * frames over the child's standard streams; the child ends when its input ends or when it has been idle for a while.
 */
@NullMarked
package io.layerloom.worker.session;

import org.jspecify.annotations.NullMarked;
