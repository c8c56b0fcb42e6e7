package io.layerloom.app.command.follow;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.text.CurvePlot.Span;
import io.layerloom.app.text.Sparkline;
import java.util.List;
import java.util.function.LongSupplier;

/** A line at the end of each epoch and otherwise every few seconds, with the curve of the loss so far. */
final class LineTrainingDisplay implements TrainingDisplay {
    private static final long NANOS_BETWEEN = 5_000_000_000L;
    private static final long NANOS_BETWEEN_EPOCHS = 1_000_000_000L;
    private static final int SPARK_WIDTH = 24;

    private final Terminal terminal;
    private final ProgressText text;
    private final LongSupplier nanoTime;
    private boolean begun;
    private long lastTime;
    private int lastEpoch;
    private long lastIteration;

    LineTrainingDisplay(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.text = new ProgressText(terminal);
        this.nanoTime = nanoTime;
    }

    @Override
    public void show(TrainingProgress progress) {
        if (progress.iteration() == 0) {
            return;
        }
        long since = nanoTime.getAsLong() - lastTime;
        boolean epochEnded = progress.epoch() != lastEpoch && since >= NANOS_BETWEEN_EPOCHS;
        if (!begun || epochEnded || since >= NANOS_BETWEEN) {
            write(progress);
        }
    }

    @Override
    public void say(String line) {
        terminal.say(line);
    }

    @Override
    public void finish(TrainingProgress progress) {
        if (!begun || progress.iteration() != lastIteration) {
            write(progress);
        }
    }

    private void write(TrainingProgress progress) {
        begun = true;
        lastTime = nanoTime.getAsLong();
        lastEpoch = progress.epoch();
        lastIteration = progress.iteration();
        List<Double> losses =
                progress.lossCurve().stream().map(LineTrainingDisplay::middle).toList();
        terminal.say(text.line(progress) + "  " + Sparkline.of(losses, SPARK_WIDTH, terminal.glyphs()));
    }

    private static double middle(Span span) {
        return (span.min() + span.max()) / 2;
    }
}
