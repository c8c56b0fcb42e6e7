package io.layerloom.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Classes by package, so that a rule can be about packages. */
final class Packages extends AbstractClassesTransformer<Map.Entry<String, Collection<JavaClass>>> {
    Packages() {
        super("packages");
    }

    @Override
    public Iterable<Map.Entry<String, Collection<JavaClass>>> doTransform(JavaClasses classes) {
        Map<String, Collection<JavaClass>> packages = new TreeMap<>();
        for (JavaClass type : classes) {
            packages.computeIfAbsent(
                            type.getPackageName(),
                            name -> new TreeSet<>(java.util.Comparator.comparing(JavaClass::getName)))
                    .add(type);
        }
        return packages.entrySet();
    }
}
