package io.layerloom.model.training;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Message;
import java.util.List;

/**
 * One entry of the training catalogue: a loss, an optimizer or a schedule. Immutable.
 *
 * @param kind which of the three
 * @param name as it stands in files, for example {@code Adam}
 * @param parameters what can be set, in the order of the form
 */
public record ChoiceType(Kind kind, String name, List<Parameter> parameters) {
    /** The catalogues. */
    public enum Kind {
        LOSS("loss"),
        OPTIMIZER("optimizer"),
        SCHEDULE("schedule");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** As it stands in paths and message keys: {@code loss}, {@code optimizer}, {@code schedule}. */
        public String key() {
            return key;
        }

        /** Path of the setting. */
        public String path() {
            return "training." + key;
        }
    }

    public ChoiceType {
        parameters = parameters.stream()
                .map(each -> each.documented("model." + kind.key() + "." + name + "." + each.name()))
                .toList();
    }

    /** What people call it. */
    public Message title() {
        return words("title");
    }

    /** What it does and when it fits. */
    public Message summary() {
        return words("summary");
    }

    /** What it computes. */
    public Message formula() {
        return words("formula");
    }

    /** Where it is described. */
    public Message source() {
        return words("source");
    }

    private Message words(String part) {
        return Message.of("model." + kind.key() + "." + name + "." + part);
    }
}
