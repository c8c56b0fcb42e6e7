package io.layerloom.app.command.follow;

import io.layerloom.app.text.CurvePlot.Span;
import io.layerloom.runstore.run.RunState;
import java.util.List;

/**
 * How far a run has come, as the run store tells. Numbers that are not known yet are NaN.
 *
 * @param state of the run
 * @param attempt counted from 1
 * @param epoch completed epochs
 * @param epochs wanted epochs
 * @param iteration completed iterations
 * @param iterations wanted iterations, 0 while unknown
 * @param loss last {@code train.loss}
 * @param accuracy last {@code train.accuracy}
 * @param validation last validation metrics in words, empty before the first
 * @param examplesPerSecond throughput
 * @param secondsLeft forecast
 * @param lossCurve {@code train.loss} over all steps
 * @param accuracyCurve {@code train.accuracy} over all steps, or {@code val.*} where there is none
 */
record TrainingProgress(
        RunState state,
        int attempt,
        int epoch,
        int epochs,
        long iteration,
        long iterations,
        double loss,
        double accuracy,
        String validation,
        double examplesPerSecond,
        double secondsLeft,
        List<Span> lossCurve,
        List<Span> accuracyCurve) {
    TrainingProgress {
        lossCurve = List.copyOf(lossCurve);
        accuracyCurve = List.copyOf(accuracyCurve);
    }
}
