package io.layerloom.worker.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GpuListTest {
    private static final String ANSWER = """
            0, NVIDIA GeForce RTX 3060, 12288, 535.104.05, 8.6
            1, NVIDIA H100 PCIe, 81559, 535.104.05, 9.0
            2, NVIDIA GeForce RTX 5090, 32607, 575.51.02, 12.0
            3, NVIDIA L4, 23034, 535.104.05, 8.9
            4, GeForce GT 730, 2002, 470.223.02, 3.5
            5, Jetson, [N/A], 535.104.05, 8.7
            """;

    @Test
    void saysForEachGpuWhyItCannotBeUsed() {
        List<Gpu> gpus = list(ANSWER, GpuList.CudaBackend.INSTALLED).gpus();

        assertThat(gpus)
                .extracting(Gpu::id)
                .containsExactly("cuda:0", "cuda:1", "cuda:2", "cuda:3", "cuda:4", "cuda:5");
        assertThat(gpus)
                .extracting(GpuListTest::code)
                .containsExactly(
                        "",
                        "worker.gpu.too-new",
                        "worker.gpu.too-new",
                        "",
                        "worker.gpu.old-driver",
                        "worker.gpu.not-in-build");
        assertThat(words(gpus.get(1))).contains("Hopper").contains("9.0");
        assertThat(words(gpus.get(2))).contains("Blackwell");
        assertThat(words(gpus.get(4))).contains("470.223.02").contains("510.39");
        assertThat(gpus.get(0).memoryBytes()).isEqualTo(12288L << 20);
        assertThat(gpus.get(5).memoryBytes()).isZero();
    }

    @Test
    void aUsableGpuNeedsTheBackend() {
        List<Gpu> gpus = list(ANSWER, GpuList.CudaBackend.MISSING).gpus();

        assertThat(code(gpus.get(0))).isEqualTo("worker.gpu.no-backend");
        assertThat(code(gpus.get(1))).as("no backend would help").isEqualTo("worker.gpu.too-new");
    }

    @Test
    void asksAnOldDriverWithoutTheFieldItDoesNotKnow() {
        SmiOutput old = fields ->
                fields.contains("compute_cap") ? Optional.empty() : Optional.of("0, Tesla T4, 15109, 450.80.02\n");

        List<Gpu> gpus = new GpuList(old, "Linux", GpuList.CudaBackend.INSTALLED).gpus();

        assertThat(gpus).hasSize(1);
        assertThat(code(gpus.getFirst())).isEqualTo("worker.gpu.old-driver");
    }

    @Test
    void windowsNeedsANewerDriver() {
        SmiOutput smi = fields -> Optional.of("0, Tesla T4, 15109, 511.09, 7.5\n");

        assertThat(code(new GpuList(smi, "Windows 11", GpuList.CudaBackend.INSTALLED)
                        .gpus()
                        .getFirst()))
                .isEqualTo("worker.gpu.old-driver");
        assertThat(code(new GpuList(smi, "Linux", GpuList.CudaBackend.INSTALLED)
                        .gpus()
                        .getFirst()))
                .isEmpty();
    }

    @Test
    void otherOutputIsNoGpu() {
        assertThat(list("No devices were found\n", GpuList.CudaBackend.INSTALLED)
                        .gpus())
                .isEmpty();
        assertThat(list("", GpuList.CudaBackend.INSTALLED).gpus()).isEmpty();
    }

    private static GpuList list(String answer, GpuList.CudaBackend backend) {
        return new GpuList(fields -> Optional.of(answer), "Linux", backend);
    }

    private static String code(Gpu gpu) {
        return gpu.reason().map(io.layerloom.model.problem.Message::key).orElse("");
    }

    private static String words(Gpu gpu) {
        return gpu.reason().orElseThrow().in(Locale.ENGLISH);
    }
}
