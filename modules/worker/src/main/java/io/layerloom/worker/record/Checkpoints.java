package io.layerloom.worker.record;

import io.layerloom.engine.TrainingObserver.CheckpointReason;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.record.Artifact;
import io.layerloom.runstore.run.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The checkpoints that a run can go on from. */
public final class Checkpoints {
    /** Kind of artifact. */
    public static final String KIND = "checkpoint";

    private static final System.Logger LOG = System.getLogger(Checkpoints.class.getName());
    private static final int BUFFER = 1 << 16;

    private Checkpoints() {}

    /**
     * The recorded checkpoints, the one that is furthest on first; of equals those that training can go on from bit for
     * bit, and then the newest.
     */
    public static List<Artifact> newestFirst(RunStore store, RunId run) throws ProblemException {
        return store.artifacts().list(run).stream()
                .filter(artifact -> artifact.kind().equals(KIND))
                .sorted(Comparator.comparingLong(Artifact::iteration)
                        .thenComparing(Checkpoints::isWhole)
                        .thenComparing(Artifact::time)
                        .reversed())
                .toList();
    }

    /**
     * The checkpoints that training can go on from bit for bit, furthest first. The best so far is none of them: it holds
     * the parameters without the state of the optimizer.
     */
    public static List<Artifact> resumable(RunStore store, RunId run) throws ProblemException {
        return newestFirst(store, run).stream().filter(Checkpoints::isWhole).toList();
    }

    private static boolean isWhole(Artifact checkpoint) {
        return !checkpoint.note().equals(note(CheckpointReason.BEST));
    }

    /** What a checkpoint's entry says about why it was saved. */
    public static String note(CheckpointReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    /** The file of a checkpoint, if it is there with the recorded content. */
    public static Optional<Path> intactFile(RunFolder folder, Artifact checkpoint) {
        try {
            Path file = folder.file(checkpoint.path());
            if (Files.isRegularFile(file)
                    && Files.size(file) == checkpoint.bytes()
                    && sha256(file).equals(checkpoint.sha256())) {
                return Optional.of(file);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot read the checkpoint " + checkpoint.path(), e);
        }
        return Optional.empty();
    }

    /** SHA-256 of a file, in hexadecimal. */
    public static String sha256(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            int count = input.read(buffer);
            while (count >= 0) {
                digest.update(buffer, 0, count);
                count = input.read(buffer);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
