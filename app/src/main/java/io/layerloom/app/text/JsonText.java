package io.layerloom.app.text;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes the one JSON document of a command: indented objects, arrays in one line, NaN and infinities as texts. */
public final class JsonText {
    private JsonText() {}

    /**
     * The document, ended by a line feed.
     *
     * @throws IllegalArgumentException if a value has no form in JSON
     */
    public static String of(JsonObject document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
            write(json, document);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value instanceof JsonObject object) {
            writeObject(json, object.fields());
        } else if (value instanceof Map<?, ?> map) {
            writeObject(json, map);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else {
            writeScalar(json, value);
        }
    }

    private static void writeObject(JsonGenerator json, Map<?, ?> fields) {
        json.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            json.writeName((String) field.getKey());
            write(json, field.getValue());
        }
        json.writeEndObject();
    }

    private static void writeScalar(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> writeReal(json, number);
            case Float number -> writeReal(json, number);
            default -> throw new IllegalArgumentException("value: " + value.getClass() + " has no form in JSON");
        }
    }

    private static void writeReal(JsonGenerator json, double number) {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeString(Double.toString(number));
        }
    }

    /** Shortest decimal that gives the 32-bit number back; widening would add digits that mean nothing. */
    private static void writeReal(JsonGenerator json, float number) {
        if (Float.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeString(Float.toString(number));
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }
}
