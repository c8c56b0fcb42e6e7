package io.layerloom.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataLocationsTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();

    @Test
    void followsTheCustomOfEachSystem() {
        assertThat(DataLocations.of(Map.of(), "Linux", HOME).cache()).isEqualTo(HOME.resolve(".local/share/layerloom"));
        assertThat(DataLocations.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME)
                        .cache())
                .isEqualTo(Path.of("/data/layerloom"));
        assertThat(DataLocations.of(Map.of(), "Mac OS X", HOME).cache())
                .isEqualTo(HOME.resolve("Library/Application Support/Layerloom"));
        assertThat(DataLocations.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME)
                        .cache())
                .isEqualTo(Path.of("/local/Layerloom"));
    }

    @Test
    void searchesTheNamedFolderFirst() {
        assertThat(DataLocations.of(Map.of("LAYERLOOM_DATA", "shared/data"), "Linux", HOME)
                        .searched())
                .containsExactly(Path.of("shared/data").toAbsolutePath());
        assertThat(DataLocations.of(Map.of("LAYERLOOM_DATA", " "), "Linux", HOME)
                        .searched())
                .isEmpty();
    }
}
