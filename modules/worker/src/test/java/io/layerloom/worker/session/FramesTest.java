package io.layerloom.worker.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.engine.Evaluation;
import io.layerloom.model.problem.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FramesTest {
    private final Wire wire = new Wire();

    @Test
    void framesFollowEachOther() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Frames.write(stream, bytes("one"));
        Frames.write(stream, bytes(""));
        Frames.write(stream, bytes("three"));
        ByteArrayInputStream input = new ByteArrayInputStream(stream.toByteArray());

        assertThat(Frames.read(input)).hasValue(bytes("one"));
        assertThat(Frames.read(input)).hasValue(bytes(""));
        assertThat(Frames.read(input)).hasValue(bytes("three"));
        assertThat(Frames.read(input)).isEmpty();
    }

    @Test
    void refusesImpossibleLengthsBeforeItAllocates() {
        assertThatThrownBy(() -> Frames.read(input(0x7f, 0xff, 0xff, 0xff))).hasMessageContaining("at most");
        assertThatThrownBy(() -> Frames.read(input(0xff, 0xff, 0xff, 0xff))).hasMessageContaining("at most");
    }

    @Test
    void noticesAStreamThatEndsInTheMiddle() {
        assertThatThrownBy(() -> Frames.read(input(0, 0))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> Frames.read(input(0, 0, 0, 5, 'a'))).isInstanceOf(EOFException.class);
    }

    @Test
    void requestsAndRepliesSurviveTheWay() throws IOException {
        SessionRequest request =
                new SessionRequest.Evaluate("/m.zip", new SessionRequest.DataReference("/p", "{\"a\":1}", "f"), "TEST");
        assertThat(wire.read(wire.write(request), SessionRequest.class)).isEqualTo(request);

        SessionReply reply = new SessionReply.Evaluated(new Evaluation(
                "test",
                3,
                Map.of("loss", Double.NaN, "accuracy", 0.1 + 0.2),
                List.of(new Evaluation.ClassMetrics("ä", 1, Double.NaN, 0, 7)),
                List.of(List.of(1L, 2L))));
        assertThat(wire.read(wire.write(reply), SessionReply.class)).isEqualTo(reply);

        SessionReply failure = new SessionReply.Failed(
                List.of(new SessionReply.WireProblem("ERROR", "place", new Message("key", List.of("x")))));
        assertThat(wire.read(wire.write(failure), SessionReply.class)).isEqualTo(failure);
    }

    @Test
    void numbersTravelBitForBit() throws IOException {
        float[][] rows = {{1.5f, Float.NaN, -0f}, {Float.MIN_VALUE, Float.POSITIVE_INFINITY, 3}};
        SessionRequest request = new SessionRequest.Predict("/m.zip", FloatTable.of(rows));

        SessionRequest read = wire.read(wire.write(request), SessionRequest.class);

        float[][] travelled = ((SessionRequest.Predict) read).features().rows();
        assertThat(Arrays.deepEquals(travelled, rows)).isTrue();
    }

    @Test
    void onlyTheListedTypesCanBeMade() {
        assertThatThrownBy(() -> wire.read(bytes("{\"kind\":\"java.lang.Runtime\"}"), SessionRequest.class))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> wire.read(bytes("[".repeat(100_000)), SessionRequest.class))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> wire.read(
                        bytes("{\"kind\":\"predict\",\"model\":\"m\",\"features\":{\"columns\":0,\"bytes\":\"\"}}"),
                        SessionRequest.class))
                .isInstanceOf(IOException.class);
    }

    private static ByteArrayInputStream input(int... values) {
        byte[] content = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            content[i] = (byte) values[i];
        }
        return new ByteArrayInputStream(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
