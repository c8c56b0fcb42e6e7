package io.layerloom.project.migration;

import io.layerloom.project.json.JsonValue.JsonObject;

/**
 * The step from one format to the next. Stateless.
 *
 * <p>It gets one object with a member for each file ({@code network}, {@code data}, {@code training}, and where they
 * exist {@code layout} and {@code project}) and returns it changed. It must leave alone what already has its result:
 * saving writes the files one by one, so a crash can leave some of them new while {@code project.json}, written last,
 * still names the old format, and then the step meets them again.
 */
public interface Migration {
    /** The format that it reads; it gives the next one. */
    int from();

    /** The files in the next format. The field {@code format} is set by the caller. */
    JsonObject migrate(JsonObject files);
}
