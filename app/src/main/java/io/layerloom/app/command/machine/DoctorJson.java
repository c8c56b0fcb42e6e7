package io.layerloom.app.command.machine;

import io.layerloom.app.terminal.Words;
import io.layerloom.app.text.JsonObject;
import io.layerloom.model.problem.Message;
import io.layerloom.worker.device.ComputeCapability;
import io.layerloom.worker.device.Gpu;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report as JSON. */
final class DoctorJson {
    private DoctorJson() {}

    static JsonObject of(MachineReport report, Locale locale) {
        Machine machine = report.machine();
        return new JsonObject()
                .put("java", java())
                .put("os", os())
                .put(
                        "memory",
                        new JsonObject()
                                .put("totalBytes", machine.totalMemory())
                                .put("freeBytes", machine.freeMemory()))
                .put(
                        "cpu",
                        new JsonObject()
                                .put("name", machine.processor())
                                .put("processors", machine.processors())
                                .put("features", List.copyOf(report.cpuFeatures())))
                .put("nativeClassifier", report.nativeClassifier())
                .put(
                        "backends",
                        report.backends().stream().map(b -> backend(b, locale)).toList())
                .put("gpus", report.gpus().stream().map(gpu -> gpu(gpu, locale)).toList())
                .put(
                        "folders",
                        report.folders().stream().map(DoctorJson::folder).toList());
    }

    private static JsonObject java() {
        return new JsonObject()
                .put("version", Runtime.version().toString())
                .put("vendor", System.getProperty("java.vendor", ""))
                .put("home", System.getProperty("java.home", ""));
    }

    private static JsonObject os() {
        return new JsonObject()
                .put("name", System.getProperty("os.name", ""))
                .put("version", System.getProperty("os.version", ""))
                .put("architecture", System.getProperty("os.arch", ""));
    }

    private static JsonObject backend(BackendReport backend, Locale locale) {
        return new JsonObject()
                .put("name", backend.backend().folder())
                .put("installed", backend.installed())
                .put("usable", backend.usable())
                .put("reason", words(backend.reason(), locale));
    }

    private static JsonObject gpu(Gpu gpu, Locale locale) {
        ComputeCapability capability = gpu.capability();
        return new JsonObject()
                .put("device", gpu.id())
                .put("name", gpu.name())
                .put("memoryBytes", gpu.memoryBytes())
                .put("driver", gpu.driver())
                .put("computeCapability", capability == null ? null : capability.toString())
                .put("usable", gpu.isUsable())
                .put("reason", words(gpu.unusable(), locale));
    }

    private static JsonObject folder(FolderReport folder) {
        return new JsonObject()
                .put("purpose", folder.purpose())
                .put("path", folder.path().toString())
                .put("exists", folder.exists())
                .put("writable", folder.writable())
                .put("freeBytes", folder.freeBytes() < 0 ? null : (Long) folder.freeBytes());
    }

    private static @Nullable String words(@Nullable Message message, Locale locale) {
        return message == null ? null : Words.of(message, locale);
    }
}
