package io.layerloom.worker.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.data.FittedPreprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    private Path folder;

    private RunFolder run;

    @BeforeEach
    void setUp() throws IOException {
        run = new RunFolder(Files.createDirectories(folder.toRealPath().resolve("run")));
    }

    @Test
    void filesStayInTheFolder() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "x");
        Files.createSymbolicLink(run.path().resolve("link"), secret);
        Files.createSymbolicLink(run.path().resolve("up"), folder);

        assertThat(run.file("checkpoints/a.zip")).isEqualTo(run.path().resolve("checkpoints/a.zip"));
        for (String path : new String[] {"../secret", "/etc/passwd", "link", "up/secret", "a/../../secret"}) {
            assertThatThrownBy(() -> run.file(path)).as(path).isInstanceOf(IOException.class);
        }
    }

    @Test
    void preprocessingIsKeptExactly() throws IOException {
        FittedPreprocessing fitted =
                new FittedPreprocessing(new double[] {0.1, -1.0 / 3}, new double[] {1e-300, Math.PI});

        InputsFile.save(run, fitted);

        assertThat(InputsFile.load(run)).isEqualTo(fitted);
        Files.writeString(run.path().resolve("preprocessing.json"), "{\"offset\":[1],");
        assertThatThrownBy(() -> InputsFile.load(run)).isInstanceOf(IOException.class);
    }
}
