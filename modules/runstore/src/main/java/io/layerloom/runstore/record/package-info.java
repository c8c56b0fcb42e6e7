/** What else a run leaves behind: events, layer statistics, resources, evaluations and artifacts. */
@NullMarked
package io.layerloom.runstore.record;

import org.jspecify.annotations.NullMarked;
