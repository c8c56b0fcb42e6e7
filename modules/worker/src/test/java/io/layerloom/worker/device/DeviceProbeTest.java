package io.layerloom.worker.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.worker.launch.Backend;
import io.layerloom.worker.launch.InstalledLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceProbeTest {
    private static final SmiOutput NO_DRIVER = fields -> Optional.empty();
    private static final SmiOutput GOOD = fields -> Optional.of("0, NVIDIA GeForce RTX 3060, 12288, 535.104.05, 8.6\n");
    private static final SmiOutput HOPPER = fields -> Optional.of("0, NVIDIA H100, 81559, 535.104.05, 9.0\n");

    @TempDir
    private Path home;

    @Test
    void takesTheGpuWhenBackendAndGpuAreThere() throws Exception {
        lay("cpu", "cuda");

        assertThat(probe(GOOD).choose("auto")).isEqualTo(new DeviceChoice("cuda:0", Backend.CUDA));
        assertThat(probe(GOOD).choose("cuda:0")).isEqualTo(new DeviceChoice("cuda:0", Backend.CUDA));
        assertThat(probe(GOOD).choose("cpu")).isEqualTo(new DeviceChoice("cpu", Backend.CPU));
        assertThat(probe(HOPPER).choose("auto")).isEqualTo(new DeviceChoice("cpu", Backend.CPU));
        assertThat(probe(NO_DRIVER).choose("auto")).isEqualTo(new DeviceChoice("cpu", Backend.CPU));
    }

    @Test
    void saysWhyAGpuThatWasAskedForCannotBeUsed() throws Exception {
        lay("cpu");

        assertThat(probe(GOOD).choose("auto")).isEqualTo(new DeviceChoice("cpu", Backend.CPU));
        refuses(NO_DRIVER, "cuda:0", "worker.device.no-driver");
        refuses(GOOD, "cuda:0", "worker.gpu.no-backend");
        refuses(GOOD, "cuda:1", "worker.device.no-such-gpu");
        refuses(HOPPER, "cuda:0", "worker.gpu.too-new");
        refuses(GOOD, "gpu", "worker.device.unknown");
        refuses(GOOD, "cuda:99999999999", "worker.device.unknown");
    }

    @Test
    void saysThatTheEngineIsMissing() {
        refuses(NO_DRIVER, "cpu", "worker.device.no-cpu-backend");
    }

    private void refuses(SmiOutput smi, String wish, String code) {
        assertThatThrownBy(() -> probe(smi).choose(wish))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.code())
                                .containsExactly(code));
    }

    private DeviceProbe probe(SmiOutput smi) {
        return new DeviceProbe(new InstalledLayout(home.toAbsolutePath()), smi, "Linux");
    }

    private void lay(String... backends) throws IOException {
        for (String backend : backends) {
            Files.createFile(Files.createDirectories(home.resolve("engines").resolve(backend))
                    .resolve("engine.jar"));
        }
    }
}
