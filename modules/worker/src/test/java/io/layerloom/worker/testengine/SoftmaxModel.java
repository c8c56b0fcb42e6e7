package io.layerloom.worker.testengine;

import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.engine.Engine;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.Evaluation;
import io.layerloom.engine.ExportFormat;
import io.layerloom.engine.ExportResult;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.task.TaskKind;
import io.layerloom.model.task.TaskSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

record SoftmaxModel(SoftmaxState state) implements Engine.Model {
    @Override
    public TaskSignature signature() {
        return new TaskSignature(
                new Shape.Vector(state.features),
                TaskKind.CLASSIFICATION,
                IntStream.range(0, state.classes).mapToObj(Integer::toString).toList(),
                List.of());
    }

    @Override
    public String parametersSha256() {
        return state.sha256();
    }

    @Override
    public Evaluation evaluate(Part part, Examples examples) {
        LockSupport.parkNanos(Duration.ofMillis(Long.getLong("layerloom.test.evaluationMillis", 0))
                .toNanos());
        double loss = 0;
        int right = 0;
        long[][] confusion = new long[state.classes][state.classes];
        for (int i = 0; i < examples.size(); i++) {
            float[] probabilities = state.probabilities(SoftmaxEngine.row(examples, i));
            int truth = SoftmaxTraining.label(examples, i);
            int guess = SoftmaxTraining.best(probabilities);
            loss -= Math.log(Math.max(probabilities[truth], 1e-12));
            right += guess == truth ? 1 : 0;
            confusion[truth][guess]++;
        }
        List<List<Long>> rows = new ArrayList<>();
        for (long[] row : confusion) {
            rows.add(java.util.Arrays.stream(row).boxed().toList());
        }
        return new Evaluation(
                part == Part.VALIDATION ? "val" : part.name().toLowerCase(java.util.Locale.ROOT),
                examples.size(),
                Map.of("loss", loss / examples.size(), "accuracy", (double) right / examples.size()),
                Collections.nCopies(state.classes, new Evaluation.ClassMetrics("any", Double.NaN, 1, 1, 1)),
                rows);
    }

    @Override
    public float[][] predict(Examples examples) {
        return IntStream.range(0, examples.size())
                .mapToObj(i -> state.probabilities(SoftmaxEngine.row(examples, i)))
                .toArray(float[][]::new);
    }

    @Override
    public ExportResult export(ExportFormat format, Path output, Examples samples) throws EngineException {
        try {
            state.save(output);
            return new ExportResult(output, Files.size(output), state.sha256(), samples.size(), 0, List.of());
        } catch (IOException e) {
            throw new EngineException(Problem.error("", "worker.session.unforeseen", e.toString()), e);
        }
    }

    @Override
    public void close() {
        // nothing is held
    }
}
