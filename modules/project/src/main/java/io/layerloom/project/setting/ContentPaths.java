package io.layerloom.project.setting;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectContent;
import java.util.List;

/** The settings of a project by path, for {@code --set} and for repairs. Stateless. */
public final class ContentPaths {
    private ContentPaths() {}

    /** Every path that can be set in this content, in alphabetical order. */
    public static List<String> of(ProjectContent content) {
        throw new UnsupportedOperationException("not built yet");
    }

    /**
     * The content with one setting changed.
     *
     * @param path for example {@code training.epochs} or {@code network.layers.dense-1.units}
     * @param value as a person writes it
     * @throws ProblemException if there is no such path (the nearest ones are named) or the value is not allowed
     */
    public static ProjectContent set(ProjectContent content, String path, String value) throws ProblemException {
        throw new UnsupportedOperationException("not built yet");
    }
}
