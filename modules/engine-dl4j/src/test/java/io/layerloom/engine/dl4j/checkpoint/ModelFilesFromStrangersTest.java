package io.layerloom.engine.dl4j.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.engine.EngineException;
import io.layerloom.engine.dl4j.ArrayDataset;
import io.layerloom.engine.dl4j.Dl4jEngine;
import io.layerloom.engine.dl4j.Networks;
import io.layerloom.engine.dl4j.Recorder;
import io.layerloom.engine.dl4j.Runs;
import io.layerloom.engine.dl4j.Settings;
import io.layerloom.model.shape.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFilesFromStrangersTest {
    private static final Shape INPUT = new Shape.Vector(3);
    private static final int BOMB_BYTES = 64 << 20;

    @TempDir
    Path folder;

    private Path model;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeEach
    void train() throws Exception {
        model = Runs.train(
                        Networks.from(INPUT)
                                .then("Dense", "units", 4)
                                .then("Output", "units", 2)
                                .graph(),
                        new Settings().epochs(1).build(),
                        ArrayDataset.classes(INPUT, 2, 32, 1),
                        folder,
                        new Recorder())
                .model();
        try (ZipFile zip = new ZipFile(model.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    @Test
    void aCopyOfAModelOpens() throws Exception {
        assertThat(entries)
                .containsOnlyKeys("configuration.json", "coefficients.bin", "updaterState.bin", "layerloom.json");
        assertThatCode(() -> new Dl4jEngine().open(pack()).close()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"preprocessor.bin", "normalizer.bin"})
    void aSerializedObjectIsRefused(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject("anything");
        }
        entries.put(name, bytes.toByteArray());
        assertThat(refusal()).isEqualTo("dl4j.model.serialized-object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside", "/etc/passwd", "labels.txt", "configuration.json/"})
    void anythingElseIsRefused(String name) throws IOException {
        entries.put(name, new byte[] {1});
        assertThat(refusal()).isEqualTo("dl4j.model.unknown-entry");
    }

    @Test
    void aBombIsRefusedBeforeItIsRead() throws IOException {
        entries.put("coefficients.bin", new byte[BOMB_BYTES]);
        assertThat(refusal()).isEqualTo("dl4j.model.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"configuration.json", "coefficients.bin", "updaterState.bin", "layerloom.json"})
    void aMissingEntryIsAClearProblem(String name) throws IOException {
        entries.remove(name);
        assertThat(refusal()).isIn("dl4j.model.not-a-model", "dl4j.model.not-ours", "dl4j.model.damaged");
    }

    @Test
    void aTruncatedFileIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(model);
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(model, Arrays.copyOf(whole, length));
            assertThat(refusal(model)).isEqualTo("dl4j.model.damaged");
        }
    }

    @Test
    void aChangedNumberIsNoticed() throws IOException {
        byte[] numbers = entries.get("coefficients.bin");
        numbers[numbers.length - 1] ^= 1;
        assertThat(refusal()).isEqualTo("dl4j.model.damaged");
    }

    @Test
    void numbersThatAreNotThereAreNotAllocated() throws IOException {
        byte[] numbers = entries.get("coefficients.bin");
        // The header gives the length of the row as the third number of the shape; say that it is enormous.
        int third = 2 + "MIXED_DATA_TYPES".length() + 8 + 2 + "LONG".length() + 2 * 8;
        Arrays.fill(numbers, third, third + 8, (byte) 0x7f);
        assertThat(refusal()).isEqualTo("dl4j.model.damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax.script.ScriptEngineManager",
                "org.nd4j.linalg.activations.impl.Activation$Evil",
                "org.deeplearning4j.nn.conf.layers.samediff.SameDiffLambdaLayer"
            })
    void aConfigurationMayNotNameOtherClasses(String name) throws IOException {
        replace("configuration.json", "org.nd4j.linalg.activations.impl.ActivationReLU", name);
        assertThat(refusal()).isEqualTo("dl4j.model.damaged");
    }

    @Test
    void aNetworkThatIsLargerThanItsNumbersIsRefused() throws IOException {
        replace("configuration.json", "\"nout\" : 4", "\"nout\" : 400000000");
        assertThat(refusal()).isEqualTo("dl4j.model.damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"nout\" : -4", "\"nout\" : \"many\"", "\"nout\" : 9223372036854775807", "\"nout\" : 1e400"})
    void aNonsensicalNetworkIsRefused(String size) throws IOException {
        replace("configuration.json", "\"nout\" : 4", size);
        assertThat(refusal()).isEqualTo("dl4j.model.damaged");
    }

    @Test
    void aConfigurationThatIsNestedTooDeepIsRefused() throws IOException {
        entries.put("configuration.json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assertThat(refusal()).isEqualTo("dl4j.model.damaged");
    }

    @Test
    void aModelOfPlainDeeplearning4jIsNotOurs() throws IOException {
        entries.remove("layerloom.json");
        assertThat(refusal()).isEqualTo("dl4j.model.not-ours");
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeMissing() {
        assertThat(refusal(folder.resolve("nowhere.zip"))).isEqualTo("dl4j.model.missing");
    }

    private void replace(String entry, String from, String to) {
        String text = new String(entries.get(entry), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        entries.put(entry, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private Path pack() throws IOException {
        Path file = folder.resolve("copy.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private String refusal() throws IOException {
        return refusal(pack());
    }

    private static String refusal(Path file) {
        EngineException failure = catchThrowableOfType(EngineException.class, () -> new Dl4jEngine().open(file));
        assertThat(failure).as("refused").isNotNull();
        assertThat(failure.problems().get(0).place()).isEqualTo(file.toString());
        return failure.problems().get(0).code();
    }
}
