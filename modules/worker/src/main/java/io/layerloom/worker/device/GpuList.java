package io.layerloom.worker.device;

import io.layerloom.model.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the driver's answers and says for each GPU whether the CUDA engine can use it. */
final class GpuList {
    private static final long MIB = 1L << 20;
    private static final String FIELDS = "index,name,memory.total,driver_version";

    private final SmiOutput smi;
    private final DriverVersion oldestDriver;
    private final boolean backendInstalled;

    GpuList(SmiOutput smi, String operatingSystem, CudaBackend backend) {
        this.smi = smi;
        this.oldestDriver = DriverVersion.oldestFor(operatingSystem);
        this.backendInstalled = backend == CudaBackend.INSTALLED;
    }

    /** The GPUs in the driver's order; empty where there is no driver or no GPU. */
    List<Gpu> gpus() {
        // Drivers before 510 do not know the field compute_cap and refuse the whole question.
        Optional<String> answer = smi.query(FIELDS + ",compute_cap").or(() -> smi.query(FIELDS));
        List<Gpu> gpus = new ArrayList<>();
        answer.ifPresent(text -> text.lines().forEach(line -> gpu(line).ifPresent(gpus::add)));
        return List.copyOf(gpus);
    }

    private Optional<Gpu> gpu(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length < 4 || !fields[0].strip().matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(fields[0].strip());
        String name = fields[1].strip();
        String driver = fields[3].strip();
        ComputeCapability capability =
                fields.length > 4 ? ComputeCapability.parse(fields[4]).orElse(null) : null;
        return Optional.of(
                new Gpu(index, name, mebibytes(fields[2]), driver, capability, reason(name, driver, capability)));
    }

    private @Nullable Message reason(String name, String driver, @Nullable ComputeCapability capability) {
        Optional<DriverVersion> version = DriverVersion.parse(driver);
        if (version.isPresent() && version.get().compareTo(oldestDriver) < 0) {
            return Message.of("worker.gpu.old-driver", name, driver, oldestDriver);
        }
        if (capability == null) {
            return Message.of("worker.gpu.unknown-capability", name);
        }
        Optional<String> generation = capability.tooNewGeneration();
        if (generation.isPresent()) {
            return Message.of("worker.gpu.too-new", name, generation.get(), capability);
        }
        if (!capability.isInBuild()) {
            return Message.of("worker.gpu.not-in-build", name, capability);
        }
        return backendInstalled ? null : Message.of("worker.gpu.no-backend", name);
    }

    private static long mebibytes(String field) {
        String text = field.strip();
        return text.matches("\\d{1,9}") ? Long.parseLong(text) * MIB : 0;
    }

    /** Whether the CUDA engine's jars are laid out. */
    enum CudaBackend {
        INSTALLED,
        MISSING
    }
}
