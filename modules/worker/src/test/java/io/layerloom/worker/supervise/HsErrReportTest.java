package io.layerloom.worker.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsErrReportTest {
    @TempDir
    private Path folder;

    @Test
    void tellsSignalAndFrame() throws IOException {
        Files.writeString(folder.resolve("hs_err_pid42.log"), """
                #
                # A fatal error has been detected by the Java Runtime Environment:
                #
                #  SIGSEGV (0xb) at pc=0x00007f1c2c0a1b2c, pid=42, tid=43
                #
                # Problematic frame:
                # C  [libnd4jcpu.so+0x1a2b3c]  matmul+0x1c
                #
                """);

        assertThat(HsErrReport.summary(folder, 42))
                .hasValue("SIGSEGV (0xb) at pc=0x00007f1c2c0a1b2c in C  [libnd4jcpu.so+0x1a2b3c]  matmul+0x1c");
        assertThat(HsErrReport.summary(folder, 43)).isEmpty();
    }

    @Test
    void tellsThatMemoryWasShort() throws IOException {
        Files.writeString(
                folder.resolve("hs_err_pid7.log"),
                "#\n# There is insufficient memory for the Java Runtime Environment to continue.\n");

        assertThat(HsErrReport.summary(folder, 7).orElseThrow()).contains("insufficient memory");
    }

    @Test
    void theEndOfALogIsItsLastLines() throws IOException {
        Path log = folder.resolve("worker.log");
        Files.writeString(log, "x\n".repeat(100_000) + "one\n\ntwo\nthree\n");

        assertThat(LogTail.lines(log, 3)).isEqualTo(List.of("one", "two", "three"));
        assertThat(LogTail.lines(folder.resolve("none.log"), 3)).isEmpty();
    }
}
