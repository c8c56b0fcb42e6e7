package io.layerloom.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule that holds for the whole repository.
 *
 * @param name also the name of the package with its fixture, {@code fixtures.NAME}
 * @param scope the classes that it is about
 * @param rule what must hold
 */
record Rule(String name, Scope scope, ArchRule rule) {
    /** Which classes a rule is about. */
    enum Scope {
        /** What is shipped. */
        MAIN,
        /** Test classes. */
        TESTS
    }

    /** A rule about what is shipped. */
    static Rule main(String name, ArchRule rule) {
        return new Rule(name, Scope.MAIN, rule.allowEmptyShould(true));
    }

    /** A rule about tests. */
    static Rule tests(String name, ArchRule rule) {
        return new Rule(name, Scope.TESTS, rule.allowEmptyShould(true));
    }

    @Override
    public String toString() {
        return name;
    }
}
