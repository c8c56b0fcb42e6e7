package io.layerloom.app.command.project;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.terminal.Words;
import io.layerloom.app.text.JsonObject;
import io.layerloom.model.problem.Fix;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Severity;
import java.util.List;
import java.util.Locale;

/** The problems of a project, as JSON and as text. */
record CheckReport(List<Problem> problems) {
    boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    JsonObject json(Locale locale) {
        return new JsonObject()
                .put(
                        "problems",
                        problems.stream().map(problem -> json(problem, locale)).toList());
    }

    private static JsonObject json(Problem problem, Locale locale) {
        Fix fix = problem.fix();
        return new JsonObject()
                .put("severity", Terminal.severity(problem.severity()))
                .put("place", problem.place())
                .put("code", problem.code())
                .put("message", Words.of(problem.message(), locale))
                .put("fix", fix == null ? null : Words.of(fix.title(), locale));
    }

    String text(Terminal terminal) {
        if (problems.isEmpty()) {
            return terminal.words("app.check.none") + "\n";
        }
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            terminal.lines(problem).forEach(line -> text.append(line).append('\n'));
        }
        return text.append(terminal.words(
                        "app.check.counts", count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO)))
                .append('\n')
                .toString();
    }

    private long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
