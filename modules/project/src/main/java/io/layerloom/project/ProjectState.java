package io.layerloom.project;

/**
 * What a person works on and can undo: the content and how it is arranged. Immutable.
 *
 * @param content network, data and settings
 * @param layout how the network is drawn
 */
public record ProjectState(ProjectContent content, Layout layout) {
    /** The same arrangement of other content. */
    public ProjectState withContent(ProjectContent other) {
        return new ProjectState(other, layout);
    }

    /** The same content, arranged otherwise. */
    public ProjectState withLayout(Layout other) {
        return new ProjectState(content, other);
    }
}
