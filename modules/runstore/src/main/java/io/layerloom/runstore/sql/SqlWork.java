package io.layerloom.runstore.sql;

import io.layerloom.model.problem.ProblemException;
import java.sql.SQLException;

/**
 * What is done inside one transaction.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface SqlWork<T> {
    /** Does it; any exception undoes the transaction. */
    T in(Session session) throws SQLException, ProblemException;
}
