/** What happens inside a worker process: one attempt of one run, recorded, steered and ended in an orderly way. */
@NullMarked
package io.layerloom.worker.run;

import org.jspecify.annotations.NullMarked;
