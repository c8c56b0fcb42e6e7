package io.layerloom.app.command.follow;

import io.layerloom.app.terminal.LiveDisplay;
import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.text.CurvePlot;
import java.util.ArrayList;
import java.util.List;

/** A progress line and the curves of loss and accuracy, redrawn in place. */
final class LiveTrainingDisplay implements TrainingDisplay {
    static final int PLOT_WIDTH = 60;
    private static final int PLOT_HEIGHT = 6;

    private final Terminal terminal;
    private final LiveDisplay display;
    private final ProgressText text;

    LiveTrainingDisplay(Terminal terminal) {
        this.terminal = terminal;
        this.display = new LiveDisplay(terminal);
        this.text = new ProgressText(terminal);
    }

    @Override
    public void show(TrainingProgress progress) {
        List<String> lines = new ArrayList<>();
        addPlot(lines, "train.loss", progress.lossCurve());
        addPlot(lines, "train.accuracy", progress.accuracyCurve());
        lines.add(text.line(progress));
        display.show(lines);
    }

    @Override
    public void say(String line) {
        display.say(line);
    }

    @Override
    public void finish(TrainingProgress progress) {
        show(progress);
    }

    private void addPlot(List<String> lines, String title, List<CurvePlot.Span> spans) {
        List<String> plot = new CurvePlot(spans, PLOT_WIDTH, PLOT_HEIGHT, terminal.glyphs()).lines();
        if (!plot.isEmpty()) {
            lines.add(title);
            lines.addAll(plot);
        }
    }
}
