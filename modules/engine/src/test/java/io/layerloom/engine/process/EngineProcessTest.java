package io.layerloom.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineProcessTest {
    private static final List<String> JARS = List.of(
            "nd4j-api-1.0.0-M2.1.jar",
            "nd4j-native-1.0.0-M2.1.jar",
            "nd4j-native-api-1.0.0-M2.1.jar",
            "nd4j-native-preset-1.0.0-M2.1-linux-x86_64.jar",
            "nd4j-native-1.0.0-M2.1-linux-x86_64.jar",
            "nd4j-native-1.0.0-M2.1-linux-x86_64-onednn-avx2.jar",
            "nd4j-native-1.0.0-M2.1-linux-x86_64-onednn-avx512.jar",
            "openblas-0.3.19-1.5.7-linux-x86_64.jar");
    private static final Set<String> AVX2 = Set.of("sse2", "avx", "avx2", "fma");
    private static final Set<String> AVX512 =
            Set.of("avx2", "fma", "avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl");

    @Test
    void theFastestBuildThatTheProcessorCanExecuteIsChosen() {
        assertThat(choose("linux-x86_64", AVX512)).isEqualTo("linux-x86_64-onednn-avx512");
        assertThat(choose("linux-x86_64", AVX2)).isEqualTo("linux-x86_64-onednn-avx2");
        assertThat(choose("linux-x86_64", Set.of("avx512f", "avx2", "fma"))).isEqualTo("linux-x86_64-onednn-avx2");
        assertThat(choose("linux-x86_64", Set.of())).isEqualTo("linux-x86_64");
        assertThat(NativeChoice.choose(new CpuFeatures("linux-arm64", Set.of()), JARS))
                .isEmpty();
    }

    @Test
    void otherBuildsStayOffTheClassPath() {
        NativeChoice choice =
                NativeChoice.choose(new CpuFeatures("linux-x86_64", AVX2), JARS).orElseThrow();
        assertThat(JARS.stream().filter(jar -> !choice.keeps(jar)))
                .containsExactly(
                        "nd4j-native-1.0.0-M2.1-linux-x86_64.jar",
                        "nd4j-native-1.0.0-M2.1-linux-x86_64-onednn-avx512.jar");
    }

    @Test
    void aBuildMayBeAskedForByName() {
        CpuFeatures cpu = new CpuFeatures("linux-x86_64", AVX512);
        assertThat(NativeChoice.named("linux-x86_64-onednn-avx2", cpu, JARS))
                .contains(new NativeChoice("linux-x86_64-onednn-avx2", "-onednn-avx2"));
        assertThat(NativeChoice.named("linux-x86_64", cpu, JARS)).contains(new NativeChoice("linux-x86_64", ""));
        assertThat(NativeChoice.named("linux-x86_64-avx2", cpu, JARS)).isEmpty();
        assertThat(NativeChoice.named("windows-x86_64", cpu, JARS)).isEmpty();
    }

    @Test
    void processorFlagsAreReadFromLinux() {
        assertThat(CpuFeatures.parse(Stream.of("processor\t: 0", "flags\t\t: fpu avx2  fma", "flags\t\t: other")))
                .containsExactlyInAnyOrder("fpu", "avx2", "fma");
        assertThat(CpuFeatures.parse(Stream.of("nothing"))).isEmpty();
        assertThat(CpuFeatures.platform("Mac OS X", "aarch64")).isEqualTo("macosx-arm64");
        assertThat(CpuFeatures.platform("Windows 11", "amd64")).isEqualTo("windows-x86_64");
        assertThat(CpuFeatures.platform("Linux", "amd64")).isEqualTo("linux-x86_64");
    }

    @Test
    void theProcessIsToldWhatTheLibraryNeeds() {
        NativeChoice choice = new NativeChoice("linux-x86_64-onednn-avx2", "-onednn-avx2");
        EngineProcess process = EngineProcess.cpu(choice, Path.of("run"), Path.of("cache"), 3);
        assertThat(process.jvmOptions())
                .contains(
                        "-Dorg.bytedeco.javacpp.platform.extension=-onednn-avx2",
                        "-Djdk.serialFilter=!*",
                        "-Dorg.bytedeco.javacpp.cachedir=cache");
        assertThat(process.environment())
                .containsEntry("OMP_NUM_THREADS", "3")
                .containsEntry("OMP_WAIT_POLICY", "PASSIVE");
        assertThatThrownBy(() -> EngineProcess.cpu(choice, Path.of("run"), Path.of("cache"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maximumThreads");
    }

    private static String choose(String platform, Set<String> flags) {
        return NativeChoice.choose(new CpuFeatures(platform, flags), JARS)
                .orElseThrow()
                .classifier();
    }
}
