/** What a run keeps outside the store's tables, and what the store's rows mean to supervisor, worker and workbench. */
@NullMarked
package io.layerloom.worker.record;

import org.jspecify.annotations.NullMarked;
