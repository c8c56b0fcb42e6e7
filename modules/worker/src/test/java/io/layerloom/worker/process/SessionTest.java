package io.layerloom.worker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.data.LoadProgress;
import io.layerloom.data.Part;
import io.layerloom.engine.Evaluation;
import io.layerloom.engine.ExportFormat;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.training.CheckpointPolicy;
import io.layerloom.runstore.record.StoredEvaluation;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.record.EvaluationJson;
import io.layerloom.worker.workbench.Prediction;
import io.layerloom.worker.workbench.RunModels;
import io.layerloom.worker.workbench.RunWatcher;
import io.layerloom.worker.workbench.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SessionTest {
    private TestProject project;

    @BeforeEach
    void setUp(@TempDir Path folder) throws Exception {
        project = new TestProject(folder);
    }

    @AfterEach
    void tearDown() throws Exception {
        project.close();
    }

    @Test
    void evaluatesPredictsAndExportsAndSleepsInBetween() throws Exception {
        RunRecord run = trained();
        Path rows = Files.writeString(project.folder().resolve("new.csv"), "a,b,c\n4,-2,0\n0,0,0\n");
        try (RunModels models = project.workbench().models()) {
            Evaluation evaluation = models.evaluate(run.id(), Part.TEST, null, LoadProgress.NONE);

            assertThat(evaluation.metrics().get("accuracy"))
                    .isEqualTo(run.metrics().get("test.accuracy"));
            List<StoredEvaluation> stored =
                    project.workbench().store().evaluations().list(run.id());
            assertThat(EvaluationJson.read(stored.getFirst().json())).isEqualTo(evaluation);

            Prediction prediction = models.predict(run.id(), rows, null);
            assertThat(prediction.signature().classes()).containsExactly("x", "y", "z");
            assertThat(prediction.output(0)[2]).isGreaterThan(0.5f);
            assertThat(prediction.output(1)[0]).isGreaterThan(0.5f);

            Path file = project.folder().resolve("out.bin");
            assertThat(models.export(run.id(), ExportFormat.DL4J, file, LoadProgress.NONE)
                            .bytes())
                    .isEqualTo(Files.size(file));

            Await.until("the session sleeps", TestProject.LONG, () -> sessions().isEmpty());
            assertThat(models.predict(run.id(), rows, null).names()).hasSize(2);
        }
        Await.until("the session is closed", TestProject.LONG, () -> sessions().isEmpty());
    }

    @Test
    void changedDataAreRefused() throws Exception {
        RunRecord run = trained();
        Files.writeString(project.table(), Files.readString(project.table()).replaceFirst(",x", ",y"));

        try (RunModels models = project.workbench().models()) {
            assertThatThrownBy(() -> models.evaluate(run.id(), Part.TEST, null, LoadProgress.NONE))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("no longer those");
        }
    }

    @Test
    void aKilledSessionIsAProblemAndTheNextRequestWorks() throws Exception {
        RunRecord run = trained();
        Path rows = Files.writeString(project.folder().resolve("new.csv"), "a,b,c\n4,-2,0\n");
        try (RunModels models = project.workbench().models()) {
            models.predict(run.id(), rows, null);
            sessions().forEach(ProcessHandle::destroyForcibly);
            Await.until(
                    "the session is dead", TestProject.LONG, () -> sessions().isEmpty());

            assertThat(models.predict(run.id(), rows, null).names()).hasSize(1);
        }
    }

    @Test
    void workThatIsCancelledIsNoFailureOfTheEngine() throws Exception {
        RunRecord run = trained();
        project.order("test.evaluationMillis", 60_000);
        try (RunModels models = project.workbench().models();
                ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Evaluation> evaluation =
                    other.submit(() -> models.evaluate(run.id(), Part.TEST, null, LoadProgress.NONE));
            Await.until("the session works", TestProject.LONG, () -> !sessions().isEmpty());

            models.cancel();

            assertThatThrownBy(evaluation::get)
                    .hasRootCauseInstanceOf(ProblemException.class)
                    .hasMessageContaining("cancelled");
        }
    }

    private RunRecord trained() throws Exception {
        RunId id = project.workbench()
                .submit(Submission.of(TestProject.spec(3, new CheckpointPolicy(0, 0, 1, 1)), ""))
                .getFirst();
        return project.workbench().follow(id, RunWatcher.NONE);
    }

    private static List<ProcessHandle> sessions() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("EngineSessionMain"))
                .toList();
    }
}
