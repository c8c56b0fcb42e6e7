package io.layerloom.project.json;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonFlag;
import io.layerloom.project.json.JsonValue.JsonNull;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonReal;
import io.layerloom.project.json.JsonValue.JsonString;
import io.layerloom.project.json.JsonValue.JsonWhole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** One parse of one text: Jackson reads the tokens, this keeps their places and refuses what has no clear meaning. */
final class JsonTreeBuilder {
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_NAME = 1_000;

    private final String file;
    private final JsonLimits limits;
    private final Map<String, Location> values = new HashMap<>();
    private final Map<String, Location> names = new HashMap<>();
    private int count;

    JsonTreeBuilder(String file, JsonLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    JsonDocument build(String text) throws ProblemException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.bytes())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return checked(parser);
        }
    }

    private JsonDocument checked(JsonParser parser) throws ProblemException {
        try {
            return build(parser);
        } catch (StreamConstraintsException broken) {
            throw new ProblemException(
                    Problem.error(place(broken, parser), "project.json.limits", limits.depth()), broken);
        } catch (JacksonException broken) {
            throw new ProblemException(Problem.error(place(broken, parser), "project.json.syntax"), broken);
        }
    }

    private JsonDocument build(JsonParser parser) throws ProblemException {
        if (parser.nextToken() == null) {
            throw new ProblemException(Problem.error(new Location(1, 1).in(file), "project.json.empty"));
        }
        JsonValue root = value(parser, "");
        if (parser.nextToken() != null) {
            throw problem(parser, "project.json.more");
        }
        return new JsonDocument(file, root, values, names);
    }

    private JsonValue value(JsonParser parser, String pointer) throws ProblemException {
        count++;
        if (count > limits.values()) {
            throw problem(parser, "project.json.too-many", limits.values());
        }
        values.put(pointer, location(parser.currentTokenLocation()));
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_STRING -> new JsonString(wellFormed(parser, parser.getString()));
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> real(parser);
            case VALUE_TRUE -> new JsonFlag(true);
            case VALUE_FALSE -> new JsonFlag(false);
            case VALUE_NULL -> new JsonNull();
            default -> throw problem(parser, "project.json.syntax");
        };
    }

    private JsonObject object(JsonParser parser, String pointer) throws ProblemException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = wellFormed(parser, parser.currentName());
            String inner = pointer + "/" + name;
            if (members.containsKey(name)) {
                throw problem(parser, "project.json.duplicate", name);
            }
            names.put(inner, location(parser.currentTokenLocation()));
            parser.nextToken();
            members.put(name, value(parser, inner));
        }
        return new JsonObject(members);
    }

    private JsonArray array(JsonParser parser, String pointer) throws ProblemException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, pointer + "/" + items.size()));
        }
        return new JsonArray(items);
    }

    private JsonWhole whole(JsonParser parser) throws ProblemException {
        try {
            return new JsonWhole(parser.getLongValue());
        } catch (InputCoercionException tooLarge) {
            throw new ProblemException(
                    Problem.error(place(parser.currentTokenLocation()), "project.json.number"), tooLarge);
        }
    }

    private JsonReal real(JsonParser parser) throws ProblemException {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw problem(parser, "project.json.number");
        }
        return new JsonReal(number);
    }

    /** Half a surrogate pair cannot be written as UTF-8 again. */
    private String wellFormed(JsonParser parser, String text) throws ProblemException {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw problem(parser, "project.json.surrogate");
        }
        return text;
    }

    private ProblemException problem(JsonParser parser, String key, Object... arguments) {
        return new ProblemException(Problem.error(place(parser.currentTokenLocation()), key, arguments));
    }

    /** Some of Jackson's exceptions do not say where. */
    private String place(JacksonException broken, JsonParser parser) {
        TokenStreamLocation location = broken.getLocation();
        return place(location == null ? parser.currentLocation() : location);
    }

    private String place(TokenStreamLocation location) {
        return location(location).in(file);
    }

    private static Location location(TokenStreamLocation location) {
        return new Location(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
