package io.layerloom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold for everything that the repository compiles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RepositoryTest {
    private final JavaClasses main = Code.main();
    private final JavaClasses tests = Code.tests();

    @ParameterizedTest
    @MethodSource("io.layerloom.architecture.Rules#all")
    void holds(Rule rule) {
        rule.rule().check(rule.scope() == Rule.Scope.MAIN ? main : tests);
    }

    @Test
    void everyModuleWasRead() {
        Set<Module> read = main.stream()
                .flatMap(type -> Module.of(type.getPackageName()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Module.class)));

        assertThat(read).containsExactly(Module.values());
    }
}
