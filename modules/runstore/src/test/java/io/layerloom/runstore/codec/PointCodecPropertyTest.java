package io.layerloom.runstore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Points come back bit for bit, whatever they are, and damaged bytes are noticed. */
class PointCodecPropertyTest {
    @Property(tries = 400)
    void pointsComeBackBitForBit(@ForAll("blocks") PointBlock block) throws CodecException {
        try (var codec = new PointCodec()) {
            assertSame(codec.decode(codec.encode(block)), block);
        }
    }

    @Property(tries = 300)
    void oneChangedByteIsNoticed(
            @ForAll("blocks") PointBlock block, @ForAll @IntRange(min = 1, max = 255) int change, @ForAll int where) {
        try (var codec = new PointCodec()) {
            byte[] bytes = codec.encode(block);
            bytes[Math.floorMod(where, bytes.length)] ^= (byte) change;
            assertThatThrownBy(() -> codec.decode(bytes)).isInstanceOf(CodecException.class);
        }
    }

    @Property(tries = 300)
    void arbitraryBytesUnderACorrectChecksumNeverDoMoreThanFail(@ForAll byte[] noise) {
        try (var codec = new PointCodec()) {
            var sink = new ByteSink();
            sink.putByte(1);
            sink.putBytes(noise, noise.length);
            byte[] sealed = sink.sealed();
            try {
                assertThat(codec.decode(sealed).size()).isLessThanOrEqualTo(PointCodec.MOST_POINTS);
            } catch (CodecException expected) {
                assertThat(expected).hasMessageMatching(".+");
            }
        }
    }

    @Property(tries = 100)
    void summariesComeBackBitForBit(@ForAll("blocks") PointBlock block) throws CodecException {
        var summaries = new Summaries(SummaryCodec.MOST);
        for (int i = 0; i < Math.min(block.size(), SummaryCodec.MOST * 3); i++) {
            if (i % 3 == 0) {
                summaries.beginPoint(block.step(i), block.value(i));
            } else {
                summaries.extendPoint(block.step(i), block.value(i));
            }
        }
        try (var codec = new SummaryCodec()) {
            Summaries back = codec.decode(codec.encode(summaries));
            assertThat(back.size()).isEqualTo(summaries.size());
            for (int i = 0; i < back.size(); i++) {
                assertThat(back.from(i)).isEqualTo(summaries.from(i));
                assertThat(back.to(i)).isEqualTo(summaries.to(i));
                assertThat(back.count(i)).isEqualTo(summaries.count(i));
                assertThat(back.nan(i)).isEqualTo(summaries.nan(i));
                assertThat(bits(back.first(i))).isEqualTo(bits(summaries.first(i)));
                assertThat(bits(back.last(i))).isEqualTo(bits(summaries.last(i)));
                assertThat(bits(back.min(i))).isEqualTo(bits(summaries.min(i)));
                assertThat(bits(back.max(i))).isEqualTo(bits(summaries.max(i)));
            }
        }
    }

    /** Values of every kind: any bits at all, few different ones, smooth ones, constants; steps in any distance. */
    @Provide
    Arbitrary<PointBlock> blocks() {
        Arbitrary<Integer> sizes = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(0, 700),
                Arbitraries.of(63, 64, 65, 4_095, 4_096));
        return Combinators.combine(
                        sizes, Arbitraries.longs(), Arbitraries.integers().between(0, 5), Arbitraries.of(1, 7, 1 << 30))
                .as(PointCodecPropertyTest::block);
    }

    private static PointBlock block(int size, long seed, int kind, int distance) {
        var random = new Random(seed);
        var block = new PointBlock();
        long step = random.nextInt(3) == 0 ? Long.MIN_VALUE / 4 : random.nextInt(100);
        for (int i = 0; i < size; i++) {
            double value = switch (kind) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> random.nextInt(33) / 32.0;
                case 2 -> Math.exp(-i / 500.0) + 1e-3 * random.nextGaussian();
                case 3 -> (float) random.nextGaussian();
                case 4 -> random.nextInt(4) == 0 ? Double.NaN : random.nextBoolean() ? 1 / 0.0 : -0.0;
                default -> 0.001;
            };
            block.add(step, value);
            step += kind == 1 ? distance : random.nextInt(distance + 1);
        }
        return block;
    }

    private static void assertSame(PointBlock actual, PointBlock expected) {
        assertThat(actual.size()).isEqualTo(expected.size());
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.step(i)).isEqualTo(expected.step(i));
            assertThat(bits(actual.value(i))).isEqualTo(bits(expected.value(i)));
        }
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
