package io.layerloom.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.123456789, 0.12346",
        "1, 1",
        "97.25, 97.25",
        "123456.7, 123460",
        "0.00001234567, 1.2346e-5",
        "-0.00002, -2e-5",
        "12345678901, 1.2346e10",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void decimalsHaveFiveDigits(double value, String text) {
        assertThat(NumberText.decimal(value)).isEqualTo(text);
    }

    @Property
    void decimalsReadBackToFiveDigits(@ForAll @DoubleRange(min = -1e12, max = 1e12) double value) {
        double back = Double.parseDouble(NumberText.decimal(value));
        assertThat(back).isBetween(value - Math.abs(value) * 1e-4, value + Math.abs(value) * 1e-4);
    }

    @ParameterizedTest
    @CsvSource({"0, '0'", "999, '999'", "1000, '1,000'", "93322, '93,322'", "-1234567, '-1,234,567'", "-100, '-100'"})
    void thousandsStandApart(long value, String text) {
        assertThat(NumberText.grouped(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1400, 1.4 kB", "370000000, 370 MB"})
    void bytesHaveAUnit(long value, String text) {
        assertThat(NumberText.bytes(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.04, 0.0 s", "3.14, 3.1 s", "59.4, 59 s", "185, 3 min 05 s", "7380, 2 h 03 min", "NaN, –"})
    void timesHaveUnits(double seconds, String text) {
        assertThat(NumberText.seconds(seconds)).isEqualTo(text);
    }
}
