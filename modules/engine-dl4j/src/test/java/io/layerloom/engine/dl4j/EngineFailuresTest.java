package io.layerloom.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.engine.Engine;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.TrainingTask;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.problem.Message;
import io.layerloom.model.shape.Shape;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineFailuresTest {
    static Stream<EngineFailures.Work<String, RuntimeException>> shortages() {
        return Stream.of(
                () -> {
                    throw new OutOfMemoryError("Physical memory usage is too high");
                },
                () -> {
                    throw new RuntimeException("Allocation failed: [std::bad_alloc]");
                },
                () -> {
                    throw new IllegalStateException(new RuntimeException("Failed to allocate 12 bytes"));
                });
    }

    @ParameterizedTest
    @MethodSource("shortages")
    void everyFormOfTooLittleMemoryIsOneProblemWithTheNeed(EngineFailures.Work<String, RuntimeException> shortage) {
        Shape input = new Shape.Vector(1000);
        NetworkGraph network =
                Networks.from(input).then("Output", "units", 1000).graph();
        TrainingTask task = new TrainingTask(
                network, new Settings().build(), ArrayDataset.classes(input, 2, 4, 1), Path.of("run"), null, null);

        EngineException failure = catchThrowableOfType(
                EngineException.class, () -> EngineFailures.translated(MemoryNeed.of(task), shortage));

        Message message = failure.problems().get(0).message();
        assertThat(message.key()).isEqualTo("dl4j.memory.exhausted");
        assertThat(Integer.parseInt(message.arguments().get(0))).isBetween(15, 30);
    }

    @Test
    void otherFailuresPass() {
        assertThatThrownBy(() -> EngineFailures.translated(MemoryNeed.UNKNOWN, () -> {
                    throw new IllegalStateException("a mistake of ours");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a mistake of ours");
    }

    @Test
    void theServiceLoaderFindsTheEngineAndItDescribesItself() throws Exception {
        var engines = ServiceLoader.load(Engine.class).stream().toList();
        assertThat(engines).hasSize(1);
        var description = engines.get(0).get().describe();
        assertThat(description.backend()).isEqualTo("CPU");
        assertThat(description.nativeClassifier()).startsWith(Loader.getPlatform());
        assertThat(description.devices()).isNotEmpty();
    }
}
