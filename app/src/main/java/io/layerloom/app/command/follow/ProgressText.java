package io.layerloom.app.command.follow;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.text.NumberText;
import java.util.ArrayList;
import java.util.List;

/** Progress in one line. */
final class ProgressText {
    private static final String SEPARATOR = "  ";

    private final Terminal terminal;

    ProgressText(Terminal terminal) {
        this.terminal = terminal;
    }

    String line(TrainingProgress progress) {
        List<String> parts = new ArrayList<>();
        parts.add(word("epoch", Math.min(progress.epoch() + 1, progress.epochs()), progress.epochs()));
        parts.add(word(
                "iteration",
                NumberText.grouped(progress.iteration()),
                progress.iterations() > 0 ? NumberText.grouped(progress.iterations()) : "?"));
        addNumber(parts, "loss", progress.loss());
        addNumber(parts, "accuracy", progress.accuracy());
        if (!progress.validation().isEmpty()) {
            parts.add(progress.validation());
        }
        addNumber(parts, "speed", progress.examplesPerSecond());
        if (Double.isFinite(progress.secondsLeft()) && progress.state().isLive()) {
            parts.add(word("left", NumberText.seconds(progress.secondsLeft())));
        }
        return String.join(SEPARATOR, parts);
    }

    private void addNumber(List<String> parts, String key, double value) {
        if (!Double.isNaN(value) || key.equals("loss")) {
            parts.add(
                    word(key, key.equals("speed") ? NumberText.grouped(Math.round(value)) : NumberText.decimal(value)));
        }
    }

    private String word(String key, Object... arguments) {
        return terminal.words("app.progress." + key, arguments);
    }
}
