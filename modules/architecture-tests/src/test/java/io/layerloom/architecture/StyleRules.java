package io.layerloom.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Names, sizes and state. */
final class StyleRules {
    static final int MOST_TYPES = 15;
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Manager|Utils?|Helper|Impl)|I[A-Z][a-z].*");
    private static final List<Class<?>> MUTABLE = List.of(
            java.util.ArrayList.class,
            java.util.LinkedList.class,
            java.util.ArrayDeque.class,
            java.util.HashMap.class,
            java.util.TreeMap.class,
            java.util.EnumMap.class,
            java.util.HashSet.class,
            java.util.TreeSet.class,
            java.util.EnumSet.class,
            java.util.concurrent.ConcurrentMap.class,
            java.util.concurrent.BlockingQueue.class,
            java.util.concurrent.ConcurrentLinkedQueue.class,
            java.util.concurrent.atomic.AtomicBoolean.class,
            java.util.concurrent.atomic.AtomicReference.class,
            Number.class,
            StringBuilder.class,
            ThreadLocal.class);

    private StyleRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                Rule.main(
                        "names",
                        classes()
                                .should(haveANameThatSaysSomething())
                                .because("a Manager, Util, Helper, Impl or I… hides what the type is")),
                Rule.main(
                        "state",
                        fields().that()
                                .areStatic()
                                .should(neverChange())
                                .because("state belongs to objects that somebody owns")),
                Rule.main(
                        "packages",
                        ArchRuleDefinition.all(new Packages())
                                .should(haveAtMost(MOST_TYPES).and(sayThatNothingIsNull()))
                                .because("a package is one feature")));
    }

    private static ArchCondition<JavaClass> haveANameThatSaysSomething() {
        return new ArchCondition<>("have a name that says something") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has an empty name"));
                }
            }
        };
    }

    private static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("never change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (!field.getModifiers().contains(JavaModifier.SYNTHETIC) && canChange(field)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                }
            }
        };
    }

    /** Numbers are mutable only where they are no boxed constant: {@code AtomicLong}, {@code LongAdder}. */
    private static boolean canChange(JavaField field) {
        JavaClass type = field.getRawType();
        boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
        boolean isPrivate = field.getModifiers().contains(JavaModifier.PRIVATE);
        boolean openArray = type.isArray() && !isPrivate;
        boolean mutable = MUTABLE.stream().anyMatch(type::isAssignableTo)
                && !type.getPackageName().equals("java.lang")
                && !type.getPackageName().equals("java.math");
        return !isFinal || openArray || mutable || type.isAssignableTo(StringBuilder.class);
    }

    private static ArchCondition<Map.Entry<String, Collection<JavaClass>>> haveAtMost(int types) {
        return new ArchCondition<>("have at most " + types + " types") {
            @Override
            public void check(Map.Entry<String, Collection<JavaClass>> javaPackage, ConditionEvents events) {
                long count = javaPackage.getValue().stream()
                        .filter(StyleRules::isAType)
                        .count();
                if (count > types) {
                    String message = javaPackage.getKey() + " has " + count + " types";
                    events.add(SimpleConditionEvent.violated(javaPackage, message));
                }
            }
        };
    }

    private static boolean isAType(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
    }

    private static ArchCondition<Map.Entry<String, Collection<JavaClass>>> sayThatNothingIsNull() {
        return new ArchCondition<>("have a package-info with @NullMarked") {
            @Override
            public void check(Map.Entry<String, Collection<JavaClass>> javaPackage, ConditionEvents events) {
                boolean marked = javaPackage.getValue().stream()
                        .anyMatch(type ->
                                type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class));
                if (!marked) {
                    String message = javaPackage.getKey() + " has no package-info with @NullMarked";
                    events.add(SimpleConditionEvent.violated(javaPackage, message));
                }
            }
        };
    }
}
