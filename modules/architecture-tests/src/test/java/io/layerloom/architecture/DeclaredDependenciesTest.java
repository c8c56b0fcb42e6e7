package io.layerloom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a module's pom declares is what the table of the architecture allows. */
final class DeclaredDependenciesTest {
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>io\\.layerloom</groupId>\\s*<artifactId>(layerloom-[a-z0-9-]+)"
                    + "</artifactId>(?!\\s*<version>[^<]*</version>\\s*<type>pom</type>)");

    @ParameterizedTest
    @EnumSource
    void areThoseOfTheTable(Module module) throws IOException {
        String pom = Files.readString(Code.root().resolve(module.folder()).resolve("pom.xml"));

        assertThat(declared(pom)).isSubsetOf(allowed(module));
    }

    @Test
    void aPomThatAsksForMoreIsSeen() {
        String pom =
                "<dependency>\n<groupId>io.layerloom</groupId> <artifactId>layerloom-canvas</artifactId></dependency>";

        assertThat(allowed(Module.VIEWS)).doesNotContainAnyElementsOf(declared(pom));
    }

    private static Set<String> declared(String pom) {
        return DEPENDENCY.matcher(pom).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> allowed(Module module) {
        return module.direct().stream().map(Module::artifact).collect(Collectors.toSet());
    }
}
