package io.layerloom.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private final CommandLineFixture line = new CommandLineFixture();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new",
                "check",
                "summary",
                "train",
                "runs",
                "show",
                "curve",
                "control",
                "resume",
                "fork",
                "compare",
                "evaluate",
                "predict",
                "export",
                "doctor"
            })
    void everyCommandHasHelpAndVersion(String command) {
        assertThat(line.run(command, "--help")).isZero();
        assertThat(line.out()).contains("Usage: layerloom " + command).contains("Options:");
        assertThat(line.err()).isEmpty();
        assertThat(line.run(command, "--version")).isZero();
        assertThat(line.out()).startsWith("Layerloom ").contains("Java ");
        CommandLineFixture chinese = new CommandLineFixture(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.run(command, "--help")).isZero();
        assertThat(chinese.out()).contains("用法").contains("选项");
    }

    @Test
    void theListOfCommandsDescribesEach() {
        assertThat(line.run("--help")).isZero();
        assertThat(line.out()).contains("Trains the network").contains("Exit codes");
    }

    @Test
    void anUnknownCommandIsWrongUsageWithASuggestion() {
        assertThat(line.run("trian", "x")).isEqualTo(2);
        assertThat(line.err()).contains("trian").contains("train").contains("--help");
        assertThat(line.out()).isEmpty();
    }

    @Test
    void anUnknownOptionIsWrongUsageWithASuggestion() {
        assertThat(line.run("check", "x", "--jsn")).isEqualTo(2);
        assertThat(line.err()).contains("--jsn").contains("--json");
    }

    @Test
    void aMissingArgumentIsNamed() {
        assertThat(line.run("curve", "x", "last")).isEqualTo(2);
        assertThat(line.err()).contains("METRIC");
        assertThat(line.run("export", "x", "last")).isEqualTo(2);
        assertThat(line.err()).contains("--format").contains("--output");
    }

    @Test
    void aValueOfTheWrongKindIsNamed() {
        assertThat(line.run("curve", "x", "last", "train.loss", "--buckets", "many"))
                .isEqualTo(2);
        assertThat(line.err()).contains("many");
    }

    @Test
    void doctorTellsWhatItFindsWithoutAnEngine() {
        assertThat(line.run("doctor", "--json")).isZero();
        assertThat(line.json().propertyNames())
                .contains("java", "os", "memory", "cpu", "nativeClassifier", "backends", "gpus", "folders");
        assertThat(line.run("doctor")).isZero();
        assertThat(line.out()).contains("Java");
    }
}
