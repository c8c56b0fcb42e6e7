package io.layerloom.worker.device;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs {@code nvidia-smi}. Its output goes through a small file, so that a tool that hangs cannot hang the caller. */
final class SmiProcess implements SmiOutput {
    private static final System.Logger LOG = System.getLogger(SmiProcess.class.getName());
    private static final int SECONDS = 5;
    private static final long LARGEST_ANSWER = 1 << 20;

    @Override
    public Optional<String> query(String fields) {
        try {
            Path answer = Files.createTempFile("layerloom-smi", ".csv");
            try {
                return ask(fields, answer);
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            // the usual way in which a machine without an NVIDIA driver answers
            LOG.log(System.Logger.Level.DEBUG, "nvidia-smi cannot be started", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> ask(String fields, Path answer) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        List.of("nvidia-smi", "--query-gpu=" + fields, "--format=csv,noheader,nounits"))
                .redirectErrorStream(true)
                .redirectInput(new File(File.separatorChar == '\\' ? "NUL" : "/dev/null"))
                .redirectOutput(answer.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)
                    || process.exitValue() != 0
                    || Files.size(answer) > LARGEST_ANSWER) {
                return Optional.empty();
            }
            return Optional.of(new String(Files.readAllBytes(answer), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
