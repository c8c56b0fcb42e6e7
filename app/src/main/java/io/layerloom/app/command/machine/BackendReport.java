package io.layerloom.app.command.machine;

import io.layerloom.engine.process.CpuFeatures;
import io.layerloom.engine.process.NativeChoice;
import io.layerloom.model.problem.Message;
import io.layerloom.worker.device.Gpu;
import io.layerloom.worker.launch.Backend;
import io.layerloom.worker.launch.ProgramLayout;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engine's class path, and whether it can be used.
 *
 * @param backend which
 * @param installed whether its jars are laid out
 * @param nativeClassifier the build of the native library that would be used, empty if none fits
 * @param reason why it cannot be used, or null if it can
 */
record BackendReport(
        Backend backend,
        boolean installed,
        String nativeClassifier,
        @Nullable Message reason) {
    static BackendReport cpu(ProgramLayout layout, CpuFeatures cpu) {
        List<String> jars = jarNames(layout, Backend.CPU);
        if (jars.isEmpty()) {
            return new BackendReport(Backend.CPU, false, "", Message.of("app.doctor.backend-missing", "cpu"));
        }
        String build =
                NativeChoice.choose(cpu, jars).map(NativeChoice::classifier).orElse("");
        Message reason = build.isEmpty() ? Message.of("app.doctor.no-native-build", cpu.platform()) : null;
        return new BackendReport(Backend.CPU, true, build, reason);
    }

    static BackendReport cuda(ProgramLayout layout, List<Gpu> gpus) {
        boolean installed = layout.offers(Backend.CUDA);
        Message reason = null;
        if (!installed) {
            reason = Message.of("app.doctor.backend-missing", "cuda");
        } else if (gpus.isEmpty()) {
            reason = Message.of("app.doctor.no-gpu");
        } else if (gpus.stream().noneMatch(Gpu::isUsable)) {
            reason = Message.of("app.doctor.no-usable-gpu");
        }
        return new BackendReport(Backend.CUDA, installed, "", reason);
    }

    boolean usable() {
        return reason == null;
    }

    private static List<String> jarNames(ProgramLayout layout, Backend backend) {
        return layout.engineClassPath(backend).stream()
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> String.valueOf(Path.of(entry).getFileName()))
                .toList();
    }
}
