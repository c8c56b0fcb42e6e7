package io.layerloom.project.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.TestProjects;
import io.layerloom.project.codec.ProjectFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to a file: the project opens, or a problem names the file. Never anything else. */
class DamagedFilesTest {
    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void copy() throws Exception {
        project = folder.resolve("iris");
        TestProjects.iris(project);
    }

    @ParameterizedTest
    @EnumSource(ProjectFile.class)
    void tornAnywhere(ProjectFile file) throws Exception {
        byte[] whole = Files.readAllBytes(project.resolve(file.fileName()));
        // The last byte is the line feed, which JSON can do without.
        for (int length = 0; length < whole.length - 1; length += 1 + length / 50) {
            byte[] torn = Arrays.copyOf(whole, length);
            assertThat(opens(file, torn)).as("%s cut to %d bytes", file, length).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(ProjectFile.class)
    void withBitsFlipped(ProjectFile file) throws Exception {
        byte[] whole = Files.readAllBytes(project.resolve(file.fileName()));
        Random random = new Random(file.key().hashCode());
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            refused += opens(file, flipped) ? 0 : 1;
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @EnumSource(ProjectFile.class)
    void withEveryValueReplaced(ProjectFile file) throws Exception {
        String whole = Files.readString(project.resolve(file.fileName()));
        String[] others = {
            "1e999",
            "9".repeat(5_000),
            "-9223372036854775808",
            "1e-400",
            "null",
            "\"\\u0000\"",
            "[".repeat(1_000),
            "{}",
            "[[[[]]]]",
            "\"" + "x".repeat(100_000) + "\""
        };
        for (String other : others) {
            for (int at = whole.indexOf(": "); at >= 0; at = whole.indexOf(": ", at + 1)) {
                int end = whole.indexOf('\n', at);
                String comma = whole.charAt(end - 1) == ',' ? "," : "";
                String changed = whole.substring(0, at + 2) + other + comma + whole.substring(end);
                opens(file, changed.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProjectFile.class)
    void thatIsSomethingElse(ProjectFile file) throws Exception {
        Path path = project.resolve(file.fileName());
        Files.delete(path);
        Files.createDirectories(path.resolve("inner"));
        assertThat(opens(file)).isFalse();
    }

    private boolean opens(ProjectFile file, byte[] content) throws Exception {
        Files.write(project.resolve(file.fileName()), content);
        return opens(file);
    }

    private boolean opens(ProjectFile file) {
        try {
            Project.open(project);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> assertNames(problem, file));
            return false;
        }
    }

    private static void assertNames(Problem problem, ProjectFile file) {
        assertThat(problem.place()).startsWith(file.fileName());
        assertThat(problem.line(Locale.SIMPLIFIED_CHINESE)).isNotEmpty();
    }
}
