package io.layerloom.worker.session;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.layerloom.engine.Evaluation;
import io.layerloom.model.problem.Message;
import java.util.List;

/** What a session answers, as it travels: any number of {@link Progress}, then one of the others. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SessionReply.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = SessionReply.Evaluated.class, name = "evaluated"),
    @JsonSubTypes.Type(value = SessionReply.Predicted.class, name = "predicted"),
    @JsonSubTypes.Type(value = SessionReply.Exported.class, name = "exported"),
    @JsonSubTypes.Type(value = SessionReply.Failed.class, name = "failed")
})
sealed interface SessionReply {
    /** Work goes on. */
    record Progress(Message what, long done, long total) implements SessionReply {}

    /** The answer to an evaluation. */
    record Evaluated(Evaluation evaluation) implements SessionReply {}

    /** The answer to a prediction. */
    record Predicted(FloatTable outputs) implements SessionReply {}

    /** The answer to an export; {@code file} is absolute. */
    record Exported(String file, long bytes, String sha256, int samples, double maxDifference, List<Message> notes)
            implements SessionReply {}

    /** It could not be done. */
    record Failed(List<WireProblem> problems) implements SessionReply {}

    /** A problem without its fix, which only means something in an editor. */
    record WireProblem(String severity, String place, Message message) {}
}
