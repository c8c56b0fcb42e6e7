package io.layerloom.project.field;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the constants of an enum are written in files: {@code SAME_AS_TEST} is {@code same-as-test}. Immutable.
 *
 * @param <E> the enum
 */
public final class Names<E extends Enum<E>> {
    private final Map<String, E> constants = new LinkedHashMap<>();

    private Names(Class<E> type) {
        Arrays.stream(type.getEnumConstants()).forEach(constant -> constants.put(of(constant), constant));
    }

    /** The names of an enum's constants. */
    public static <E extends Enum<E>> Names<E> of(Class<E> type) {
        return new Names<>(type);
    }

    /** How one constant is written. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of this name, or null. */
    public @Nullable E constant(String name) {
        return constants.get(name);
    }

    /** All names, for a person. */
    public String list() {
        return String.join(", ", constants.keySet());
    }

    E first() {
        return constants.values().iterator().next();
    }
}
