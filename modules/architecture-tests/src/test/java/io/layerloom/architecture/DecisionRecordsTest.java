package io.layerloom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every decision record says what guards it. */
final class DecisionRecordsTest {
    @Test
    void haveAConfirmation() throws IOException {
        try (Stream<Path> files = Files.list(Code.root().resolve("modules/docs/adr"))) {
            List<Path> records =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(records)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .contains("## Context and Problem Statement")
                            .contains("## Decision Outcome")
                            .contains("### Confirmation"));
        }
    }
}
