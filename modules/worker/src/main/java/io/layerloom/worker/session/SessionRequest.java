package io.layerloom.worker.session;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is asked of a session, as it travels. Paths are absolute. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SessionRequest.Evaluate.class, name = "evaluate"),
    @JsonSubTypes.Type(value = SessionRequest.Predict.class, name = "predict"),
    @JsonSubTypes.Type(value = SessionRequest.Export.class, name = "export")
})
sealed interface SessionRequest {
    /**
     * All metrics of a model over one part of the data it was trained on.
     *
     * @param model model file
     * @param data where the examples come from
     * @param part name of a {@link io.layerloom.data.Part}
     */
    record Evaluate(String model, DataReference data, String part) implements SessionRequest {}

    /**
     * Outputs for new examples.
     *
     * @param model model file
     * @param features rows, preprocessed
     */
    record Predict(String model, FloatTable features) implements SessionRequest {}

    /**
     * Writes a model in another format.
     *
     * @param model model file
     * @param format name of an {@link io.layerloom.engine.ExportFormat}
     * @param output file to write
     * @param data where samples for the proof come from
     */
    record Export(String model, String format, String output, DataReference data) implements SessionRequest {}

    /**
     * The data of a run.
     *
     * @param project project directory
     * @param spec the run's specification as JSON
     * @param fingerprint what the data must still be, or empty if that does not matter
     */
    record DataReference(String project, String spec, String fingerprint) {}
}
