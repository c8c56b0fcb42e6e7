package io.layerloom.worker.device;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.worker.launch.Backend;
import io.layerloom.worker.launch.ProgramLayout;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out what this machine can train on, and picks a device. Blocks for as long as the driver's tool takes (at most
 * some seconds), so not for the thread of a user interface.
 */
public final class DeviceProbe {
    private static final Pattern CUDA = Pattern.compile("cuda:(\\d{1,4})");

    private final ProgramLayout layout;
    private final SmiOutput smi;
    private final String operatingSystem;

    /** Looks at this machine. */
    public DeviceProbe(ProgramLayout layout) {
        this(layout, new SmiProcess(), System.getProperty("os.name", ""));
    }

    DeviceProbe(ProgramLayout layout, SmiOutput smi, String operatingSystem) {
        this.layout = layout;
        this.smi = smi;
        this.operatingSystem = operatingSystem;
    }

    /** The GPUs of this machine, each with the reason why it cannot be used. */
    public List<Gpu> gpus() {
        GpuList.CudaBackend backend =
                layout.offers(Backend.CUDA) ? GpuList.CudaBackend.INSTALLED : GpuList.CudaBackend.MISSING;
        return new GpuList(smi, operatingSystem, backend).gpus();
    }

    /**
     * The device for a wish.
     *
     * @param wish {@code auto}, {@code cpu} or {@code cuda:N}
     * @throws ProblemException if the wish is none of these, or cannot be met, with the reason
     */
    public DeviceChoice choose(String wish) throws ProblemException {
        if (wish.equals("cpu")) {
            return cpu();
        }
        if (wish.equals("auto")) {
            return layout.offers(Backend.CUDA) ? firstUsable(gpus()) : cpu();
        }
        var cuda = CUDA.matcher(wish);
        if (!cuda.matches()) {
            throw new ProblemException(Problem.error("training.device", "worker.device.unknown", wish));
        }
        return gpu(wish, Integer.parseInt(cuda.group(1)));
    }

    private DeviceChoice gpu(String wish, int index) throws ProblemException {
        List<Gpu> gpus = gpus();
        Optional<Gpu> found = gpus.stream().filter(gpu -> gpu.index() == index).findFirst();
        if (found.isEmpty()) {
            throw new ProblemException(
                    gpus.isEmpty()
                            ? Problem.error("training.device", "worker.device.no-driver", wish)
                            : Problem.error("training.device", "worker.device.no-such-gpu", wish, gpus.size()));
        }
        if (found.get().unusable() != null) {
            throw new ProblemException(new Problem(
                    io.layerloom.model.problem.Severity.ERROR,
                    "training.device",
                    found.get().unusable(),
                    null));
        }
        return new DeviceChoice(wish, Backend.CUDA);
    }

    private DeviceChoice firstUsable(List<Gpu> gpus) throws ProblemException {
        return gpus.stream()
                .filter(Gpu::isUsable)
                .findFirst()
                .map(gpu -> new DeviceChoice(gpu.id(), Backend.CUDA))
                .orElse(new DeviceChoice("cpu", Backend.CPU));
    }

    private DeviceChoice cpu() throws ProblemException {
        if (!layout.offers(Backend.CPU)) {
            throw new ProblemException(Problem.error("training.device", "worker.device.no-cpu-backend"));
        }
        return new DeviceChoice("cpu", Backend.CPU);
    }
}
