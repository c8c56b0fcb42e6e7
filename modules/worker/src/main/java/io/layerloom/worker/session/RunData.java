package io.layerloom.worker.session;

import java.nio.file.Path;

/**
 * The data of a run, for a session to read again.
 *
 * @param project absolute project directory
 * @param spec the run's specification as JSON, as the run store keeps it
 * @param fingerprint what the data must still be, or empty if the run never read them
 */
public record RunData(Path project, String spec, String fingerprint) {
    public RunData {
        if (!project.isAbsolute()) {
            throw new IllegalArgumentException("project must be absolute, not " + project);
        }
    }

    SessionRequest.DataReference reference() {
        return new SessionRequest.DataReference(project.toString(), spec, fingerprint);
    }
}
