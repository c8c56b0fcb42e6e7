package io.layerloom.app.command.machine;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor and memory of this machine.
 *
 * @param processor the processor's name, empty where it is unknown
 * @param processors how many threads it runs at once
 * @param totalMemory bytes
 * @param freeMemory bytes
 */
record Machine(String processor, int processors, long totalMemory, long freeMemory) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final List<String> NAME_FIELDS = List.of("model name", "Model", "Hardware");

    static Machine ofThisProcess() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                system.getFreeMemorySize());
    }

    private static String processorName() {
        if (!Files.isReadable(CPU_INFO)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(CPU_INFO, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> NAME_FIELDS.stream().anyMatch(line::startsWith))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
