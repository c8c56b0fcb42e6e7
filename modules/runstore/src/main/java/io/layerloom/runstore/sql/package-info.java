/** The database underneath, internal to this module: connections, transactions, schema, translated errors. */
@NullMarked
package io.layerloom.runstore.sql;

import org.jspecify.annotations.NullMarked;
