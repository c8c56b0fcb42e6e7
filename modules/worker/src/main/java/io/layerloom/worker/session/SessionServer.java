package io.layerloom.worker.session;

import io.layerloom.data.DataLocations;
import io.layerloom.engine.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The child's side of a session. A thread of its own reads requests, so that the end of the input (the client closed the
 * session, or died) ends the process at once, also in the middle of work; the thread that calls {@link #serve} does the
 * work, because an engine belongs to one thread.
 */
public final class SessionServer {
    /** Exit code of a session that nobody had asked anything for a while. */
    static final int IDLE = 10;

    /** Exit code at the end of input. */
    static final int END_OF_INPUT = 0;

    /** Exit code when the input was no frame. */
    static final int BAD_INPUT = 2;

    private static final System.Logger LOG = System.getLogger(SessionServer.class.getName());

    private final InputStream input;
    private final OutputStream output;
    private final Duration idle;
    private final BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();
    private final SessionWork work;
    private final Wire wire = new Wire();

    /**
     * @param idle how long to wait for a request before ending
     * @param input requests
     * @param output replies
     */
    public SessionServer(
            Engine engine, DataLocations locations, InputStream input, OutputStream output, Duration idle) {
        this.input = input;
        this.output = output;
        this.idle = idle;
        this.work = new SessionWork(engine, locations);
    }

    /**
     * Answers requests until there has been none for the idle time.
     *
     * @return the exit code for the process; at the end of input the process ends without returning
     */
    public int serve() throws IOException, InterruptedException {
        Thread reader = new Thread(this::readRequests, "session-input");
        reader.setDaemon(true);
        reader.start();
        while (true) {
            byte[] content = requests.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
            if (content == null) {
                return IDLE;
            }
            SessionRequest request = wire.read(content, SessionRequest.class);
            reply(work.answer(request, (what, done, total) -> progress(new SessionReply.Progress(what, done, total))));
        }
    }

    private void progress(SessionReply.Progress progress) {
        try {
            reply(progress);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "nobody hears the progress", e);
        }
    }

    private void reply(SessionReply reply) throws IOException {
        Frames.write(output, wire.write(reply));
    }

    private void readRequests() {
        try {
            Optional<byte[]> frame = Frames.read(input);
            while (frame.isPresent()) {
                requests.add(frame.get());
                frame = Frames.read(input);
            }
            Runtime.getRuntime().halt(END_OF_INPUT);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the input is broken", e);
            Runtime.getRuntime().halt(BAD_INPUT);
        }
    }
}
