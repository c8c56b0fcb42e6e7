package io.layerloom.runstore.run;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.sql.Session;
import io.layerloom.runstore.statistics.MetricDirection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the run that a person means. */
final class RunSelector {
    /** What {@code best} looks at, most telling first. */
    private static final List<String> TELLING = List.of("val.accuracy", "val.r2", "val.loss", "train.loss");

    private static final int CANDIDATES = 5;
    private static final String BY_AGE = " ORDER BY r.number";

    private final Session session;

    RunSelector(Session session) {
        this.session = session;
    }

    RunRecord select(String selector) throws SQLException, ProblemException {
        String wanted = selector.strip();
        if (wanted.equals("last")) {
            return only(newest(1), wanted);
        }
        if (wanted.equals("best")) {
            return best();
        }
        if (RunId.isId(wanted)) {
            return one("WHERE r.id = ?", wanted.toUpperCase(Locale.ROOT), wanted);
        }
        List<RunRecord> named = list("WHERE r.name = ?", wanted);
        if (!named.isEmpty()) {
            return only(named, wanted);
        }
        return one("WHERE r.id GLOB ? || '*'", wanted.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "!"), wanted);
    }

    private RunRecord one(String condition, String argument, String wanted) throws SQLException, ProblemException {
        List<RunRecord> found = wanted.isEmpty() ? List.of() : list(condition, argument);
        return only(found, wanted);
    }

    private RunRecord only(List<RunRecord> found, String wanted) throws SQLException, ProblemException {
        if (found.isEmpty()) {
            throw none(wanted);
        }
        if (found.size() > 1) {
            throw problem("runstore.run-ambiguous", wanted, found);
        }
        return found.getFirst();
    }

    private RunRecord best() throws SQLException, ProblemException {
        for (String metric : TELLING) {
            String order = MetricDirection.of(metric) == MetricDirection.SMALLER_IS_BETTER
                    ? "SELECT run, low AS value FROM series WHERE metric = ? AND low IS NOT NULL ORDER BY low, run"
                    : "SELECT run, high AS value FROM series WHERE metric = ? AND high IS NOT NULL ORDER BY high DESC, run";
            Optional<Long> run = session.one(order + " LIMIT 1", row -> row.number("run"), metric);
            if (run.isPresent()) {
                return list("WHERE r.number = ?", run.get()).getFirst();
            }
        }
        throw newest(1).isEmpty()
                ? none("best")
                : new ProblemException(Problem.error("runs", "runstore.no-best", String.join(", ", TELLING)));
    }

    private ProblemException none(String wanted) throws SQLException {
        List<RunRecord> newest = newest(CANDIDATES);
        return newest.isEmpty()
                ? new ProblemException(Problem.error("runs", "runstore.no-runs", wanted))
                : problem("runstore.run-unknown", wanted, newest);
    }

    private static ProblemException problem(String key, String wanted, List<RunRecord> candidates) {
        String list = candidates.stream()
                .limit(CANDIDATES)
                .map(run -> run.id() + " (" + run.name() + ")")
                .collect(Collectors.joining(", "));
        return new ProblemException(
                Problem.error("runs", key, wanted, candidates.size() > CANDIDATES ? list + ", …" : list));
    }

    private List<RunRecord> newest(int most) throws SQLException {
        return session.list(RunRow.SELECT + BY_AGE + " DESC LIMIT " + most, RunRow::read);
    }

    private List<RunRecord> list(String condition, Object argument) throws SQLException {
        return session.list(RunRow.SELECT + condition + BY_AGE, RunRow::read, argument);
    }
}
