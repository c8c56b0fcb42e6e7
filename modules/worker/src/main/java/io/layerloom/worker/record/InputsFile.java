package io.layerloom.worker.record;

import io.layerloom.data.FittedPreprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code preprocessing.json} in a run's folder: what was fitted on the training examples, needed for new examples. */
public final class InputsFile {
    private static final String NAME = "preprocessing.json";
    private static final long LARGEST = 256L << 20;

    private InputsFile() {}

    /** Keeps it. */
    public static void save(RunFolder folder, FittedPreprocessing preprocessing) throws IOException {
        Content content = new Content(preprocessing.offset(), preprocessing.factor());
        try {
            AtomicFile.write(folder.path().resolve(NAME), JsonMapper.shared().writeValueAsBytes(content));
        } catch (JacksonException e) {
            throw new IOException("cannot write " + NAME, e);
        }
    }

    /**
     * What was kept.
     *
     * @throws IOException if there is none yet, or it is damaged
     */
    public static FittedPreprocessing load(RunFolder folder) throws IOException {
        Path file = folder.path().resolve(NAME);
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is too large");
        }
        try {
            Content content = JsonMapper.shared().readValue(Files.readAllBytes(file), Content.class);
            return new FittedPreprocessing(content.offset(), content.factor());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // a transport form; nobody compares it
    private record Content(double[] offset, double[] factor) {}
}
