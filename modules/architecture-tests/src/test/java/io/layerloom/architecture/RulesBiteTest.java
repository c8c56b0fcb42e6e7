package io.layerloom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule finds exactly what is wrong in its fixture: every class (or, for rules about packages, every package) whose
 * name contains "broken", in whatever case, and none of the others.
 */
final class RulesBiteTest {
    @ParameterizedTest
    @MethodSource("io.layerloom.architecture.Rules#all")
    void finds(Rule rule) {
        JavaClasses fixture = Code.fixture(rule);
        List<String> broken = fixture.stream()
                .map(type -> type.getName())
                .filter(name -> name.contains("Broken") && !name.contains("$"))
                .toList();
        assertThat(broken).as("broken classes of fixtures.%s", rule.name()).isNotEmpty();

        EvaluationResult result = rule.rule().evaluate(fixture);

        List<String> found = result.getFailureReport().getDetails();
        assertThat(broken)
                .allSatisfy(name -> assertThat(found)
                        .as("what the rule found")
                        .anyMatch(detail -> detail.contains(name) || detail.contains(packageOf(name) + " has")));
        assertThat(found)
                .allMatch(detail -> detail.toLowerCase(java.util.Locale.ROOT).contains("broken"));
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }
}
