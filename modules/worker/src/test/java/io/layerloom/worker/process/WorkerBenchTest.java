package io.layerloom.worker.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.training.CheckpointPolicy;
import io.layerloom.runstore.run.RunId;
import io.layerloom.worker.control.RunCommand;
import io.layerloom.worker.workbench.Acknowledgement;
import io.layerloom.worker.workbench.RunControl;
import io.layerloom.worker.workbench.RunModels;
import io.layerloom.worker.workbench.RunWatcher;
import io.layerloom.worker.workbench.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processes cost by themselves: with the test engine, so without any native library. */
@Tag("bench")
class WorkerBenchTest {
    private static final int TIMES = 20;
    private static final CheckpointPolicy EACH_EPOCH = new CheckpointPolicy(0, 0, 1, 1);

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
    void control() throws Exception {
        project.order("test.iterationMicros", 900_000);
        long start = System.nanoTime();
        RunId id = submit(100);
        project.awaitIteration(id, 1);
        print("start.worker.withoutEngine", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) - 900);

        long[] millis = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            millis[i] = send(id, "lr=0.01").afterMillis();
        }
        print("control.acknowledged.median", median(millis));
        Acknowledgement stop = send(id, "stop");
        assertThat(stop.acknowledged()).isTrue();
        print("control.acknowledged.stop", stop.afterMillis());
        project.workbench().follow(id, RunWatcher.NONE);
    }

    @Test
    void session() throws Exception {
        RunId id = submit(1);
        project.workbench().follow(id, RunWatcher.NONE);
        Path rows = Files.writeString(project.folder().resolve("new.csv"), "a,b,c\n4,-2,0\n");
        try (RunModels models = project.workbench().models()) {
            long[] millis = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                assertThat(models.predict(id, rows, null).names()).hasSize(1);
                millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            }
            print("session.predict.first", millis[0]);
            print("session.predict.warm", median(millis));
        }
    }

    private RunId submit(int epochs) throws Exception {
        return project.workbench()
                .submit(Submission.of(TestProject.spec(epochs, EACH_EPOCH), ""))
                .getFirst();
    }

    private Acknowledgement send(RunId id, String command) throws Exception {
        return project.workbench().control().send(id, RunCommand.parse(command), RunControl.PATIENCE);
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String name, long millis) {
        System.out.println("bench " + name + " " + millis + " ms");
    }
}
