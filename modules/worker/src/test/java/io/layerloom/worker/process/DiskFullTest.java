package io.layerloom.worker.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.layerloom.model.training.CheckpointPolicy;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.record.RunFolder;
import io.layerloom.worker.workbench.RunWatcher;
import io.layerloom.worker.workbench.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Needs a small file system of its own; skipped where this user may not mount one. */
@Timeout(180)
class DiskFullTest {
    private Path disk;
    private TestProject project;

    @BeforeEach
    void setUp(@TempDir Path folder) throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()) == 0,
                "mounting a small file system is not allowed here");
        project = new TestProject(disk);
    }

    @AfterEach
    void tearDown() throws Exception {
        if (project != null) {
            project.close();
            // a process that has ended a moment ago may still be giving back its files
            Await.until("the disk is free", TestProject.LONG, () -> run("umount", disk.toString()) == 0);
        }
    }

    @Test
    void trainingWaitsForSpaceAndNothingIsLost() throws Exception {
        project.order("test.iterationMicros", 1000);
        // no checkpoint before the end: they would fail, this is about measurements
        project.order("test.withoutBest", true);
        RunId id = project.workbench()
                .submit(Submission.of(TestProject.spec(30, new CheckpointPolicy(0, 0, 1000, 1)), ""))
                .getFirst();
        project.awaitIteration(id, 60);
        Path filler = disk.resolve("filler");
        fill(filler);
        long standing = project.run(id).progress().iteration();
        Path log = RunFolder.of(disk, id).log();
        Await.until(
                "the worker says so",
                TestProject.LONG,
                () -> Files.readString(log).contains("cannot save"));
        assertThat(project.worker(id).isAlive()).isTrue();
        Files.delete(filler);

        RunRecord run = project.workbench().follow(id, RunWatcher.NONE);

        assertThat(run.state()).as(project.logs(id)).isEqualTo(RunState.COMPLETED);
        assertThat(run.progress().iteration()).isGreaterThan(standing);
        assertThat(project.events(id)).contains("save-failed", "paused", "save-recovered", "resumed", "completed");
        assertThat(project.workbench()
                        .store()
                        .metrics()
                        .series(SeriesQuery.of(id, "train.loss").inBuckets(100_000))
                        .count())
                .isEqualTo(30 * 45);
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[1024];
        try (OutputStream output = Files.newOutputStream(file)) {
            while (true) {
                output.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
