package io.layerloom.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long commands take from the launcher to their last character. */
@Tag("bench")
final class StartBenchIT {
    private static final int RUNS = 15;
    private static final double NANOS = 1e9;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"summary, start.cli", "check, start.cli.check"})
    void ofACommand(String command, String name) {
        Program program = new Program(folder);
        Path project = program.sample("mnist-cnn", command);
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            assertThat(program.run(command, project, "--json").exit()).isZero();
            seconds[i] = (System.nanoTime() - begin) / NANOS;
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "bench %s %.3f s%n", name, seconds[RUNS / 2]);
    }
}
