package io.layerloom.worker.record;

import io.layerloom.engine.Evaluation;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An evaluation as the run store keeps it. NaN and infinities are strings. Stateless. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /** The evaluation as one JSON object. */
    public static String write(Evaluation evaluation) {
        return JsonMapper.shared().writeValueAsString(evaluation);
    }

    /**
     * The evaluation that {@link #write} wrote.
     *
     * @throws IOException if the text is no evaluation
     */
    public static Evaluation read(String json) throws IOException {
        try {
            return JsonMapper.shared().readValue(json, Evaluation.class);
        } catch (JacksonException e) {
            throw new IOException("no evaluation", e);
        }
    }
}
