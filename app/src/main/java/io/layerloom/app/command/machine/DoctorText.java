package io.layerloom.app.command.machine;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.terminal.Words;
import io.layerloom.app.text.NumberText;
import io.layerloom.app.text.TextTable;
import io.layerloom.worker.device.Gpu;

/** The report for people. */
final class DoctorText {
    private final Terminal terminal;

    DoctorText(Terminal terminal) {
        this.terminal = terminal;
    }

    String of(MachineReport report) {
        TextTable table = new TextTable().words("").words("").words("");
        table.row("Java", Runtime.version().toString(), System.getProperty("java.home", ""));
        table.row(
                word("system"),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""),
                System.getProperty("os.arch", ""));
        Machine machine = report.machine();
        table.row(
                word("memory"),
                NumberText.bytes(machine.totalMemory()),
                word("free", NumberText.bytes(machine.freeMemory())));
        table.row(
                word("processor"),
                machine.processors() + " × " + machine.processor(),
                String.join(" ", report.cpuFeatures()));
        table.row(word("native"), orDash(report.nativeClassifier()), "");
        report.backends()
                .forEach(backend -> table.row(word("backend"), backend.backend().folder(), verdict(backend)));
        report.gpus().forEach(gpu -> table.row(gpu.id(), gpu.name(), verdict(gpu)));
        if (report.gpus().isEmpty()) {
            table.row("GPU", word("none"), "");
        }
        report.folders()
                .forEach(folder -> table.row(
                        word("folder." + folder.purpose()), folder.path().toString(), state(folder)));
        return table.render();
    }

    private String verdict(BackendReport backend) {
        return backend.reason() == null ? word("usable") : Words.of(backend.reason(), terminal.locale());
    }

    private String verdict(Gpu gpu) {
        return gpu.unusable() == null ? word("usable") : Words.of(gpu.unusable(), terminal.locale());
    }

    private String state(FolderReport folder) {
        String free = folder.freeBytes() < 0 ? "" : word("free", NumberText.bytes(folder.freeBytes()));
        if (!folder.writable()) {
            return word("read-only");
        }
        return folder.exists() ? free : word("not-yet", free);
    }

    private String word(String key, Object... arguments) {
        return terminal.words("app.doctor." + key, arguments);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
