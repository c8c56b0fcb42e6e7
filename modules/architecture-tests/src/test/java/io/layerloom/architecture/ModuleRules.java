package io.layerloom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which module may use which module, and which library belongs to which module alone. */
final class ModuleRules {
    private static final String[] DEEPLEARNING4J = {
        "org.deeplearning4j..", "org.nd4j..", "org.datavec..", "org.bytedeco.."
    };
    private static final List<Module> WITHOUT_WINDOW = List.of(
            Module.MODEL,
            Module.DATA,
            Module.PROJECT,
            Module.RUNSTORE,
            Module.ENGINE,
            Module.ENGINE_DL4J,
            Module.WORKER);

    private ModuleRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                Rule.main("modules", classes().should(stayInTheirModulesBounds())),
                Rule.main(
                        "deeplearning",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(Module.ENGINE_DL4J.packages(), "org.nd4j..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(DEEPLEARNING4J)
                                .because(
                                        "only engine-dl4j knows Deeplearning4j: no other process has it on its class path")),
                Rule.main(
                        "jfree",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(Module.CHARTS.packages())
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.jfree..")
                                .because("only charts knows JFreeChart")),
                Rule.main(
                        "javafx",
                        noClasses()
                                .that()
                                .resideInAnyPackage(WITHOUT_WINDOW.stream()
                                        .map(Module::packages)
                                        .toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..")
                                .because("commands, supervisors and workers run without JavaFX")));
    }

    private static ArchCondition<JavaClass> stayInTheirModulesBounds() {
        return new ArchCondition<>("use only modules that their own may depend on") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Module.of(type.getPackageName())
                        .ifPresent(own -> type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> leaves(own, dependency))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()))));
            }
        };
    }

    private static boolean leaves(Module own, Dependency dependency) {
        Optional<Module> other = Module.of(dependency.getTargetClass().getPackageName());
        return other.isPresent() && !own.reachable().contains(other.get());
    }
}
