package io.layerloom.project.field;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.problem.Severity;
import io.layerloom.project.json.JsonDocument;
import io.layerloom.project.json.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One decoding of one document: keeps every problem, so that a person sees them all at once. For one thread. */
public final class Decoding {
    /** A file with more mistakes is another kind of file; the rest would only bury the first. */
    private static final int MOST_PROBLEMS = 20;

    private final JsonDocument document;
    private final UnknownFields unknownFields;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();

    /** A decoding of {@code document}. */
    public Decoding(JsonDocument document, UnknownFields unknownFields) {
        this.document = document;
        this.unknownFields = unknownFields;
    }

    /** The whole document, whose paths begin with {@code path}. */
    public Field root(String path) {
        return new Field(this, document.root(), "", path);
    }

    /**
     * The result, unless there was a problem.
     *
     * @throws ProblemException with every problem found
     */
    public <T> T finish(T result) throws ProblemException {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return result;
    }

    /** Every problem found so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether there was a problem so far. */
    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    boolean refusesUnknown() {
        return unknownFields == UnknownFields.REFUSED;
    }

    void problem(String pointer, String path, String key, Object... arguments) {
        add(location(pointer), path, Message.of(key, arguments));
    }

    void problemAtName(String pointer, String path, String key, Object... arguments) {
        add(document.nameAt(pointer), path, Message.of(key, arguments));
    }

    /** Takes over what a catalogue finds wrong below a field; remarks and warnings are not the reader's business. */
    void problems(List<Problem> found, String pointer, String path) {
        for (Problem problem : found) {
            if (problem.severity() == Severity.ERROR) {
                String place = problem.place();
                String inner = place.startsWith(path + ".")
                        ? pointer + "/" + place.substring(path.length() + 1).replace('.', '/')
                        : pointer;
                add(location(inner), place, problem.message());
            }
        }
    }

    private @Nullable Location location(String pointer) {
        return document.valueAt(pointer);
    }

    private void add(@Nullable Location location, String path, Message message) {
        String file = location == null ? document.file() : location.in(document.file());
        String place = path.isEmpty() ? file : file + " " + path;
        // One value is reported once: what follows from its first mistake helps nobody.
        if (reported.add(place) && problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(Severity.ERROR, place, message, null));
        }
    }
}
