package io.layerloom.worker.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.engine.process.CpuFeatures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
    private static final CpuFeatures AVX2 = new CpuFeatures("linux-x86_64", Set.of("avx2", "fma"));
    private static final List<String> LAID_OUT = List.of(
            "/home/lib/*",
            "/home/engines/cpu/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn-avx2.jar",
            "/home/engines/cpu/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn-avx512.jar",
            "/home/engines/cpu/nd4j-native-1.0.0-M2.1-linux-x86_64.jar",
            "/home/engines/cpu/nd4j-native-1.0.0-M2.1.jar");

    @TempDir
    private Path home;

    @Test
    void aWorkerGetsOneBuildOfTheNativeLibrary() {
        EngineClassPath path = EngineClassPath.of(LAID_OUT, AVX2, Optional.empty());

        assertThat(path.choice().classifier()).isEqualTo("linux-x86_64-onednn-avx2");
        assertThat(path.entries())
                .containsExactly(
                        "/home/lib/*",
                        "/home/engines/cpu/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn-avx2.jar",
                        "/home/engines/cpu/nd4j-native-1.0.0-M2.1.jar");
    }

    @Test
    void aResumeGetsTheBuildItHad() {
        EngineClassPath path = EngineClassPath.of(LAID_OUT, AVX2, Optional.of("linux-x86_64"));

        assertThat(path.choice().classifier()).isEqualTo("linux-x86_64");
        assertThat(path.entries())
                .contains("/home/engines/cpu/nd4j-native-1.0.0-M2.1-linux-x86_64.jar")
                .hasSize(3);
    }

    @Test
    void aClassPathWithoutNativesStaysWhole() {
        EngineClassPath path = EngineClassPath.of(List.of("/a.jar", "/classes"), AVX2, Optional.empty());

        assertThat(path.entries()).containsExactly("/a.jar", "/classes");
    }

    @Test
    void thePackagedProgramKeepsEnginesOutOfThePlainClassPath() throws Exception {
        Files.createFile(Files.createDirectories(home.resolve("engines/cpu")).resolve("nd4j-api.jar"));
        InstalledLayout layout = new InstalledLayout(home.toAbsolutePath());

        assertThat(layout.plainClassPath()).noneMatch(entry -> entry.contains("engines"));
        assertThat(layout.engineClassPath(Backend.CPU)).anyMatch(entry -> entry.endsWith("nd4j-api.jar"));
        assertThat(layout.offers(Backend.CPU)).isTrue();
        assertThat(layout.offers(Backend.CUDA)).isFalse();
    }

    @Test
    void memoryLimitsFollowTheMachine() {
        long gib = 1L << 30;

        assertThat(MemoryPlan.of(2 * gib).heapMebibytes()).isEqualTo(682);
        assertThat(MemoryPlan.of(gib).heapMebibytes()).isEqualTo(512);
        assertThat(MemoryPlan.of(256 * gib).heapMebibytes()).isEqualTo(8192);
        assertThat(MemoryPlan.of(16 * gib).physicalBytes()).isBetween(14 * gib, 15 * gib);
    }

    @Test
    void nativesUnpackIntoTheUsersCache() {
        Path user = Path.of("/u");

        assertThat(UserFolders.nativeCache("Linux", Map.of(), user)).isEqualTo(Path.of("/u/.cache/layerloom/natives"));
        assertThat(UserFolders.nativeCache("Linux", Map.of("XDG_CACHE_HOME", "/c"), user))
                .isEqualTo(Path.of("/c/layerloom/natives"));
        assertThat(UserFolders.nativeCache("Mac OS X", Map.of(), user))
                .isEqualTo(Path.of("/u/Library/Caches/Layerloom/natives"));
    }
}
