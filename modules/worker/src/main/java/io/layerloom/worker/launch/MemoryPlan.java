package io.layerloom.worker.launch;

import java.lang.management.ManagementFactory;

/**
 * How a worker may use memory. Arrays of the engine lie outside the Java heap, datasets inside it.
 *
 * @param heapBytes limit of the Java heap
 * @param physicalBytes limit of the whole process, heap included, above which the engine refuses to allocate
 */
record MemoryPlan(long heapBytes, long physicalBytes) {
    private static final long MIB = 1L << 20;
    private static final long SMALLEST_HEAP = 512 * MIB;
    private static final long LARGEST_HEAP = 8192 * MIB;

    MemoryPlan {
        if (heapBytes < 1 || physicalBytes < heapBytes) {
            throw new IllegalArgumentException("physicalBytes must be at least heapBytes, which must be positive");
        }
    }

    /** A third of the machine for the heap within bounds, nine tenths for everything together. */
    static MemoryPlan of(long machineBytes) {
        long physical = Math.max(machineBytes / 10 * 9, 2 * SMALLEST_HEAP);
        long heap = Math.clamp(machineBytes / 3, SMALLEST_HEAP, LARGEST_HEAP);
        return new MemoryPlan(heap, physical);
    }

    /** For this machine, or the container the process runs in. */
    static MemoryPlan ofThisMachine() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return of(system.getTotalMemorySize());
    }

    long heapMebibytes() {
        return heapBytes / MIB;
    }
}
