package io.layerloom.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The compiled classes of the repository, read from the modules' {@code target} folders. */
final class Code {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private Code() {}

    static Path root() {
        return ROOT;
    }

    static JavaClasses main() {
        return classes("classes");
    }

    static JavaClasses tests() {
        return classes("test-classes");
    }

    /** The fixture of a rule. */
    static JavaClasses fixture(Rule rule) {
        return new ClassFileImporter().importPackages("fixtures." + rule.name());
    }

    private static JavaClasses classes(String folder) {
        List<Path> folders = Arrays.stream(Module.values())
                .map(module -> ROOT.resolve(module.folder()).resolve("target").resolve(folder))
                .filter(Files::isDirectory)
                .toList();
        return new ClassFileImporter().importPaths(folders);
    }
}
