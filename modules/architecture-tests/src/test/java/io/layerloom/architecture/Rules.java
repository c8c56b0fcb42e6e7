package io.layerloom.architecture;

import java.util.stream.Stream;

/** Every rule, for the test that they hold and the test that they bite. */
final class Rules {
    private Rules() {}

    static Stream<Rule> all() {
        return Stream.of(ModuleRules.all(), ThreadRules.all(), StyleRules.all()).flatMap(rules -> rules);
    }
}
