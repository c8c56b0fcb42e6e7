package io.layerloom.project.setting;

import io.layerloom.data.DataDescription;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.parameter.Range;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.value.ParameterValue;
import io.layerloom.model.value.ParameterValue.Real;
import io.layerloom.model.value.ParameterValue.Text;
import io.layerloom.model.value.ParameterValue.Whole;
import io.layerloom.project.field.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * One value in one data description that can be set.
 *
 * @param path where it stands
 * @param value what stands there, as a person writes it
 * @param descriptor what is allowed, where one parameter can say it
 * @param writer gives the description with another value, or says what is allowed
 */
record DataSetting(
        String path, String value, Optional<Parameter> descriptor, Function<String, Outcome<DataDescription>> writer) {

    static DataSetting text(String path, String value, Function<String, DataDescription> change) {
        return new DataSetting(path, value, Optional.empty(), text -> Outcome.done(change.apply(text)));
    }

    static DataSetting whole(String path, long value, Range range, LongFunction<DataDescription> change) {
        Parameter parameter = Parameter.whole(name(path), value, range);
        return described(path, parameter, given -> change.apply(((Whole) given).value()));
    }

    static DataSetting share(String path, double value, DoubleFunction<DataDescription> change) {
        Parameter parameter = Parameter.real(name(path), value, Range.below(0, 1));
        return described(path, parameter, given -> change.apply(((Real) given).value()));
    }

    static <E extends Enum<E>> DataSetting choice(
            String path, E value, Class<E> type, Function<E, DataDescription> change) {
        List<String> choices =
                Arrays.stream(type.getEnumConstants()).map(Names::of).toList();
        Names<E> names = Names.of(type);
        Parameter parameter = Parameter.choice(name(path), Names.of(value), choices, "");
        return described(path, parameter, given -> {
            E constant = names.constant(((Text) given).value());
            return change.apply(constant == null ? value : constant);
        });
    }

    private static DataSetting described(
            String path, Parameter parameter, Function<ParameterValue, DataDescription> change) {
        return new DataSetting(
                path,
                parameter.defaultValue().text(),
                Optional.of(parameter),
                text -> parameter.parse(text, path).map(change));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
