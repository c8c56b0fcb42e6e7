package io.layerloom.project.codec;

import io.layerloom.model.training.Acceleration;
import io.layerloom.model.training.CheckpointPolicy;
import io.layerloom.model.training.ChoiceType;
import io.layerloom.model.training.EarlyStopping;
import io.layerloom.model.training.EarlyStopping.RestoreBest;
import io.layerloom.model.training.Precision;
import io.layerloom.model.training.TrainingSettings;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.field.Names;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code training.json}. */
final class TrainingCodec implements Codec<TrainingSettings> {
    private final ChoiceCodec losses = new ChoiceCodec(ChoiceType.Kind.LOSS);
    private final ChoiceCodec optimizers = new ChoiceCodec(ChoiceType.Kind.OPTIMIZER);
    private final ChoiceCodec schedules = new ChoiceCodec(ChoiceType.Kind.SCHEDULE);
    private final Names<Precision> precisions = Names.of(Precision.class);
    private final Names<Acceleration> accelerations = Names.of(Acceleration.class);
    private final Names<RestoreBest> restores = Names.of(RestoreBest.class);

    @Override
    public JsonValue encode(TrainingSettings settings) {
        return Json.object(
                Map.entry("acceleration", Json.name(settings.acceleration())),
                Map.entry("batchSize", Json.whole(settings.batchSize())),
                Map.entry("checkpoints", encode(settings.checkpoints())),
                Map.entry("device", Json.text(settings.device())),
                Map.entry("earlyStopping", encode(settings.earlyStopping())),
                Map.entry("epochs", Json.whole(settings.epochs())),
                Map.entry("l1", Json.real(settings.l1())),
                Map.entry("l2", Json.real(settings.l2())),
                Map.entry("loss", losses.encode(settings.loss())),
                Map.entry("optimizer", optimizers.encode(settings.optimizer())),
                Map.entry("precision", Json.name(settings.precision())),
                Map.entry("schedule", schedules.encode(settings.schedule())),
                Map.entry("seed", Json.whole(settings.seed())),
                Map.entry("threads", Json.whole(settings.threads())));
    }

    @Override
    public TrainingSettings decode(Field field) {
        field.only(
                "acceleration",
                "batchSize",
                "checkpoints",
                "device",
                "earlyStopping",
                "epochs",
                "l1",
                "l2",
                "loss",
                "optimizer",
                "precision",
                "schedule",
                "seed",
                "threads");
        TrainingSettings settings = new TrainingSettings(
                losses.decode(field.get("loss")),
                optimizers.decode(field.get("optimizer")),
                schedules.decode(field.get("schedule")),
                field.get("l1").real(),
                field.get("l2").real(),
                field.get("batchSize").whole(1, Integer.MAX_VALUE),
                field.get("epochs").whole(1, Integer.MAX_VALUE),
                decodeEarlyStopping(field.get("earlyStopping")),
                decodeCheckpoints(field.get("checkpoints")),
                field.get("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE),
                field.get("precision").oneOf(precisions),
                field.get("acceleration").oneOf(accelerations),
                field.get("device").text(),
                field.get("threads").whole(0, Integer.MAX_VALUE));
        field.refuse(settings.problems());
        return settings;
    }

    private static JsonValue encode(CheckpointPolicy policy) {
        return Json.object(
                Map.entry("everyEpochs", Json.whole(policy.everyEpochs())),
                Map.entry("everyIterations", Json.whole(policy.everyIterations())),
                Map.entry("everySeconds", Json.whole(policy.everySeconds())),
                Map.entry("keep", Json.whole(policy.keep())));
    }

    private static CheckpointPolicy decodeCheckpoints(Field field) {
        field.only("everyEpochs", "everyIterations", "everySeconds", "keep");
        return new CheckpointPolicy(
                field.get("everyIterations").whole(0, Integer.MAX_VALUE),
                field.get("everySeconds").whole(0, Integer.MAX_VALUE),
                field.get("everyEpochs").whole(0, Integer.MAX_VALUE),
                field.get("keep").whole(1, Integer.MAX_VALUE));
    }

    private static JsonValue encode(@Nullable EarlyStopping stopping) {
        return stopping == null
                ? new JsonNull()
                : Json.object(
                        Map.entry("metric", Json.text(stopping.metric())),
                        Map.entry("minimumChange", Json.real(stopping.minimumChange())),
                        Map.entry("patience", Json.whole(stopping.patience())),
                        Map.entry("restore", Json.name(stopping.restoreBest())));
    }

    private @Nullable EarlyStopping decodeEarlyStopping(Field field) {
        if (field.isNull()) {
            return null;
        }
        field.only("metric", "minimumChange", "patience", "restore");
        return new EarlyStopping(
                field.get("metric").text(),
                field.get("patience").whole(1, Integer.MAX_VALUE),
                field.get("minimumChange").real(0, Double.MAX_VALUE),
                field.get("restore").oneOf(restores));
    }
}
