package io.layerloom.architecture;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The modules and what each may depend on directly: the table of the architecture, as data. */
enum Module {
    MODEL("model", "modules/model"),
    DATA("data", "modules/data", MODEL),
    PROJECT("project", "modules/project", MODEL, DATA),
    RUNSTORE("runstore", "modules/runstore", MODEL),
    ENGINE("engine", "modules/engine", MODEL, DATA),
    ENGINE_DL4J("engine.dl4j", "modules/engine-dl4j", ENGINE),
    WORKER("worker", "modules/worker", ENGINE, PROJECT, RUNSTORE),
    FX_KIT("fxkit", "modules/fx-kit", MODEL),
    CANVAS("canvas", "modules/canvas", FX_KIT, PROJECT),
    CHARTS("charts", "modules/charts", FX_KIT, RUNSTORE),
    VIEWS("views", "modules/views", FX_KIT, CHARTS, PROJECT, RUNSTORE, ENGINE, WORKER),
    APP("app", "app", MODEL, DATA, PROJECT, RUNSTORE, ENGINE, WORKER, FX_KIT, CANVAS, CHARTS, VIEWS);

    private static final String ROOT = "layerloom.";

    private final String packageName;
    private final String folder;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Module> direct;

    Module(String packageName, String folder, Module... direct) {
        this.packageName = packageName;
        this.folder = folder;
        this.direct = List.of(direct);
    }

    /** The module of a class's package: the one with the longest matching name. */
    static Optional<Module> of(String javaPackage) {
        int start = javaPackage.indexOf(ROOT);
        if (start < 0) {
            return Optional.empty();
        }
        String inside = javaPackage.substring(start + ROOT.length());
        return Arrays.stream(values())
                .filter(module -> (inside + ".").startsWith(module.packageName + "."))
                .max(Comparator.comparingInt(module -> module.packageName.length()));
    }

    /** A pattern for ArchUnit that matches this module's packages, also in fixtures. */
    String packages() {
        return ".." + ROOT + packageName + "..";
    }

    /** Folder below the repository's root. */
    String folder() {
        return folder;
    }

    /** The name of the module's artifact. */
    String artifact() {
        return "layerloom-" + folder.substring(folder.indexOf('/') + 1);
    }

    Set<Module> direct() {
        return direct.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(direct));
    }

    /** This module, what it may depend on directly, and what those may depend on. */
    Set<Module> reachable() {
        EnumSet<Module> reachable = EnumSet.of(this);
        direct.forEach(module -> reachable.addAll(module.reachable()));
        return reachable;
    }
}
