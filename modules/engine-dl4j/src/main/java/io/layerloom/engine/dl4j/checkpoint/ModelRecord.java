package io.layerloom.engine.dl4j.checkpoint;

import io.layerloom.data.FittedPreprocessing;
import io.layerloom.engine.ExecutionChoice;
import io.layerloom.engine.dl4j.loss.Losses;
import io.layerloom.engine.dl4j.loss.OutputActivation;
import io.layerloom.model.task.TaskSignature;
import java.util.List;

/**
 * What Layerloom knows about a model beside its numbers: the entry {@code layerloom.json}. Immutable.
 *
 * @param signature what it was trained for
 * @param preprocessing what happens to features before they enter
 * @param loss the loss it was trained with
 * @param activation the output layer's activation
 * @param activationBytes activations of one example
 * @param optimizer name of the optimizer whose state is stored
 * @param layout every parameter array in order, with its shape; two networks with the same layout can swap parameters
 * @param choice what the last bits depend on
 * @param progress how far training has come
 * @param parametersSha256 of the parameters
 * @param updaterSha256 of the optimizer's state, empty if there is none
 * @param bestSha256 of the best parameters so far, empty if they are not stored
 */
public record ModelRecord(
        TaskSignature signature,
        FittedPreprocessing preprocessing,
        Losses loss,
        OutputActivation activation,
        long activationBytes,
        String optimizer,
        List<String> layout,
        ExecutionChoice choice,
        Progress progress,
        String parametersSha256,
        String updaterSha256,
        String bestSha256) {
    public ModelRecord {
        layout = List.copyOf(layout);
    }

    /** The same record with the checksums of what is stored beside it. */
    ModelRecord withChecksums(String parameters, String updater, String best) {
        return new ModelRecord(
                signature,
                preprocessing,
                loss,
                activation,
                activationBytes,
                optimizer,
                layout,
                choice,
                progress,
                parameters,
                updater,
                best);
    }
}
