package io.layerloom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** Calls that belong to one place, or to none. */
final class ThreadRules {
    private ThreadRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                Rule.main(
                        "runlater",
                        classes()
                                .that(areOutside(Module.FX_KIT))
                                .should(neverAccess("javafx.application.Platform", Set.of("runLater")))
                                .because("fx-kit hands work to the JavaFX thread, with its own tests")),
                Rule.main(
                        "output",
                        classes()
                                .that(areOutside(Module.APP).and(DescribedPredicate.not(areStarted())))
                                .should(neverAccess("java.lang.System", Set.of("out", "err")))
                                .andShould(neverAccess("java.lang.Throwable", Set.of("printStackTrace")))
                                .because("standard output is a contract of the command line; others log or return")),
                Rule.main(
                        "serialization",
                        classes()
                                .should(neverAccess("java.io.ObjectInputStream", Set.of("<init>", "readObject")))
                                .because("a file from a stranger must not run code")),
                Rule.tests(
                        "sleep",
                        classes()
                                .should(neverAccess("java.lang.Thread", Set.of("sleep")))
                                .andShould(neverAccess("java.util.concurrent.TimeUnit", Set.of("sleep")))
                                .because("a test waits for what it needs, not for a while")));
    }

    /** A process that the worker module starts speaks through its standard streams; only its main class touches them. */
    private static DescribedPredicate<JavaClass> areStarted() {
        return DescribedPredicate.describe(
                "are main classes of layerloom-worker",
                type -> type.getSimpleName().endsWith("Main")
                        && Module.of(type.getPackageName())
                                .filter(Module.WORKER::equals)
                                .isPresent());
    }

    private static DescribedPredicate<JavaClass> areOutside(Module module) {
        return DescribedPredicate.describe(
                "are outside of " + module.artifact(),
                type -> Module.of(type.getPackageName()).filter(module::equals).isEmpty());
    }

    private static ArchCondition<JavaClass> neverAccess(String owner, Set<String> members) {
        return new ArchCondition<>("never use " + members + " of " + owner) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(access -> isMember(access))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }

            private boolean isMember(JavaAccess<?> access) {
                return members.contains(access.getName())
                        && access.getTargetOwner().isAssignableTo(owner);
            }
        };
    }
}
