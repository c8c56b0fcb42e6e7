package io.layerloom.app.command.machine;

import io.layerloom.data.DataLocations;
import io.layerloom.engine.process.CpuFeatures;
import io.layerloom.worker.device.DeviceProbe;
import io.layerloom.worker.device.Gpu;
import io.layerloom.worker.launch.InstalledLayout;
import io.layerloom.worker.launch.ProgramLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that {@code doctor} tells. */
record MachineReport(
        Machine machine,
        Set<String> cpuFeatures,
        List<BackendReport> backends,
        List<Gpu> gpus,
        List<FolderReport> folders) {
    /** Instruction sets that decide how fast the engine is. */
    private static final Set<String> TOLD_FEATURES = Set.of(
            "sse4_2",
            "avx",
            "avx2",
            "fma",
            "f16c",
            "avx512f",
            "avx512bw",
            "avx512cd",
            "avx512dq",
            "avx512vl",
            "avx512_vnni",
            "avx512_bf16",
            "amx_tile",
            "asimd",
            "sve");

    static MachineReport look(ProgramLayout layout, DataLocations data) {
        CpuFeatures cpu = CpuFeatures.detect();
        List<Gpu> gpus = new DeviceProbe(layout).gpus();
        Set<String> told = new TreeSet<>(cpu.flags());
        told.retainAll(TOLD_FEATURES);
        return new MachineReport(
                Machine.ofThisProcess(),
                told,
                List.of(BackendReport.cpu(layout, cpu), BackendReport.cuda(layout, gpus)),
                gpus,
                folders(layout, data));
    }

    /** The build of the native library that training on the CPU would use, empty if none. */
    String nativeClassifier() {
        return backends.get(0).nativeClassifier();
    }

    private static List<FolderReport> folders(ProgramLayout layout, DataLocations data) {
        Stream<FolderReport> program = layout instanceof InstalledLayout installed
                ? Stream.of(FolderReport.of("program", installed.home()))
                : Stream.of();
        List<FolderReport> folders = new ArrayList<>(program.toList());
        data.searched().forEach(path -> folders.add(FolderReport.of("dataVariable", path)));
        folders.add(FolderReport.of("data", data.cache()));
        folders.add(FolderReport.of("temporary", Path.of(System.getProperty("java.io.tmpdir"))));
        return folders;
    }
}
