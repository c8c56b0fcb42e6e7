package io.layerloom.worker.spec;

import io.layerloom.engine.RunSpec;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.training.TrainingSettings;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.codec.ContentJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A run's specification as one line of canonical JSON, as the run store keeps it. Stateless, safe for several threads. */
public final class RunSpecJson {
    private RunSpecJson() {}

    /** The specification as JSON; equal specifications give equal strings. */
    public static String write(RunSpec spec) {
        return ContentJson.write(new ProjectContent(spec.network(), spec.data(), spec.training()));
    }

    /**
     * The specification that {@link #write} wrote.
     *
     * @throws ProblemException if the text is no specification
     */
    public static RunSpec read(String json) throws ProblemException {
        ProjectContent content = ContentJson.read(json);
        return new RunSpec(content.network(), content.data(), content.training());
    }

    /** SHA-256 in hexadecimal of the specification without its seed: the same for repeats. */
    public static String hash(RunSpec spec) {
        String text = write(withSeed(spec, 0));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The same specification with another seed. */
    public static RunSpec withSeed(RunSpec spec, long seed) {
        return new RunSpec(spec.network(), spec.data(), withSeed(spec.training(), seed));
    }

    private static TrainingSettings withSeed(TrainingSettings settings, long seed) {
        return settings.withSeed(seed);
    }
}
