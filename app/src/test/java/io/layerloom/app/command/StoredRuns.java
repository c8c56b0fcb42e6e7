package io.layerloom.app.command;

import io.layerloom.engine.RunSpec;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.sample.Samples;
import io.layerloom.project.setting.ContentPaths;
import io.layerloom.project.store.Project;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.metric.MeasurementListener;
import io.layerloom.runstore.metric.MetricWriter;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.NewRun;
import io.layerloom.runstore.run.RunChange;
import io.layerloom.runstore.run.RunEnd;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunProgress;
import io.layerloom.runstore.run.RunResult;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.spec.RunSpecJson;
import java.nio.file.Path;
import java.util.Map;

/** A copy of the sample {@code iris} with runs that were never trained but recorded as if they had been. */
final class StoredRuns {
    private static final MeasurementListener STRICT = new MeasurementListener() {
        @Override
        public void saveFailed(Problem problem, long waiting) {
            throw new AssertionError(problem.toString());
        }

        @Override
        public void saveRecovered() {
            // never failed
        }
    };

    private final Project project;

    private StoredRuns(Project project) {
        this.project = project;
    }

    static StoredRuns in(Path folder) throws ProblemException {
        Path samples = CommandLineFixture.REPOSITORY.resolve("sample-projects");
        return new StoredRuns(new Samples(samples).copy("iris", folder.resolve("iris")));
    }

    Path directory() {
        return project.directory();
    }

    /** A completed run with {@code points} values of {@code train.loss}, each 1 / (step + 1), the second a NaN. */
    RunId completed(String name, int points, double accuracy, long seed, String path, String value)
            throws ProblemException {
        ProjectContent content = ContentPaths.set(project.content(), path, value);
        RunSpec spec = RunSpecJson.withSeed(new RunSpec(content.network(), content.data(), content.training()), seed);
        try (RunStore store = RunStore.open(project.directory().resolve("runs"))) {
            NewRun asked = NewRun.of(
                    name,
                    RunSpecJson.write(spec),
                    RunSpecJson.hash(spec),
                    "f00d",
                    seed,
                    RunEnvironment.onDevice("cpu"),
                    spec.training().epochs());
            RunId id = store.runs().create(asked).id();
            store.runs().transition(id, RunState.QUEUED, 1, RunChange.to(RunState.STARTING));
            store.runs().transition(id, RunState.STARTING, 1, RunChange.to(RunState.RUNNING));
            measure(store, id, points);
            store.events().append(id, RunEvent.now(1, points, "note", Message.of("future.module.unknown", "x"), ""));
            RunChange completed = RunChange.to(RunState.COMPLETED)
                    .withEnd(new RunEnd("completed", null))
                    .withResult(new RunResult("ab".repeat(32), Map.of("test.accuracy", accuracy)));
            store.runs().transition(id, RunState.RUNNING, 1, completed);
            return id;
        }
    }

    private static void measure(RunStore store, RunId id, int points) throws ProblemException {
        try (MetricWriter writer = store.metrics().writer(id, 1, STRICT)) {
            for (int step = 0; step < points; step++) {
                writer.append("train.loss", step, step == 1 ? Double.NaN : 1.0 / (step + 1));
            }
            writer.progress(RunProgress.of(2, points, 2, points / 2));
        }
    }
}
