package io.layerloom.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.catalog.LayerCatalog;
import io.layerloom.model.value.ParameterValue;
import io.layerloom.model.value.ParameterValue.Real;
import io.layerloom.model.value.ParameterValue.Whole;
import io.layerloom.model.value.ParameterValue.Wholes;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ParameterTest {
    private static final Parameter UNITS = Parameter.whole("units", 1, Range.closed(1, 100));
    private static final Parameter RATE = Parameter.real("rate", 0.5, Range.below(0, 1));
    private static final Parameter KERNEL = Parameter.pair("kernel", 3, Range.closed(1, 9));

    @Example
    void everyDefaultIsAllowedAndReadsBackFromItsText() {
        LayerCatalog.standard().types().stream()
                .flatMap(type -> type.parameters().stream())
                .forEach(parameter -> assertThat(
                                parameter.parse(parameter.defaultValue().text()).value())
                        .as(parameter.name())
                        .isEqualTo(parameter.defaultValue()));
    }

    @Example
    void readsWhatPeopleWrite() {
        assertThat(RATE.parse(" 5e-1 ").value()).isEqualTo(new Real(0.5));
        assertThat(RATE.parse("0").value()).isEqualTo(new Real(0));
        for (String text : List.of("3,4", "[3, 4]", "3x4", "3 4", "3×4")) {
            assertThat(KERNEL.parse(text).value()).as(text).isEqualTo(new Wholes(List.of(3L, 4L)));
        }
        assertThat(KERNEL.parse("5").value()).isEqualTo(new Wholes(List.of(5L, 5L)));
    }

    @Example
    void refusesWhatIsNotAllowed() {
        for (String text : List.of("0", "101", "-1", "3.5", "", "abc", "NaN", "99999999999999999999999")) {
            assertThat(UNITS.parse(text).isDone()).as(text).isFalse();
        }
        for (String text : List.of("1", "-0.1", "NaN", "Infinity", "1e999", "0x1p-2", "0.5d")) {
            assertThat(RATE.parse(text).isDone()).as(text).isFalse();
        }
        for (String text : List.of("3,4,5", "3,", "[]", "3;4", "10,10")) {
            assertThat(KERNEL.parse(text).isDone()).as(text).isFalse();
        }
    }

    @Example
    void widensAWholeNumberToAReal() {
        assertThat(RATE.check(new Whole(0), "place").value()).isEqualTo(new Real(0));
        assertThat(UNITS.check(new Real(3), "place").isDone()).isFalse();
    }

    @Property
    void everyRealReadsBackFromItsText(@ForAll double value) {
        Parameter any = Parameter.real("any", 0, Range.ANY);
        ParameterValue real = new Real(value);

        assertThat(any.parse(real.text()).value()).isEqualTo(real);
    }

    @Property
    void anyTextIsReadOrRefusedWithAReason(@ForAll String text) {
        for (Parameter parameter : List.of(UNITS, RATE, KERNEL)) {
            assertThat(parameter.parse(text).isDone())
                    .isEqualTo(parameter.parse(text).problems().isEmpty());
        }
    }
}
