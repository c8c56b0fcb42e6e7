package io.layerloom.data.mnist;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches one address into a file, going on where the file ends. Gives up when nothing arrives any more. */
final class Fetch {
    private static final long POLL_MILLIS = 100;
    private static final int HTTP_OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final HttpClient client;
    private final Duration stall;

    Fetch(Duration stall) {
        this.stall = stall;
        this.client = HttpClient.newBuilder()
                .connectTimeout(stall)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** How a fetch ended. */
    enum Outcome {
        /** The server has sent everything. */
        COMPLETE,
        /** Something arrived, more could: worth another attempt. */
        CUT_OFF,
        /** The server does not have it, or cannot be reached. */
        REFUSED
    }

    /** Hears how much of the file is there. */
    @FunctionalInterface
    interface Listener {
        void at(long done, long total);
    }

    /**
     * Appends to {@code part} what is missing of it.
     *
     * @return {@link Outcome#COMPLETE}, or {@link Outcome#CUT_OFF} if what was there does not belong to what the server has
     * @throws FailedException if the server or the network fails
     * @throws IOException if the file cannot be written
     */
    Outcome run(URI address, Path part, Listener listener) throws IOException, InterruptedException, FailedException {
        long before = Files.exists(part) ? Files.size(part) : 0;
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(stall);
        if (before > 0) {
            request.header("Range", "bytes=" + before + "-");
        }
        try (PartFile file = PartFile.open(part)) {
            int status = await(start(request.build(), file), file, listener);
            file.throwIfFailed();
            if (file.isTooLong()) {
                file.clear();
                throw new FailedException(Outcome.REFUSED, "far more bytes than MNIST has");
            }
            if (status == RANGE_NOT_SATISFIABLE) {
                file.clear();
                return Outcome.CUT_OFF;
            }
            if (status != HTTP_OK && status != PARTIAL_CONTENT) {
                throw new FailedException(Outcome.REFUSED, "HTTP " + status);
            }
            file.force();
            return Outcome.COMPLETE;
        }
    }

    /** Sends on a thread of its own: {@code sendAsync} would need a free one in the common pool, which may be waiting for us. */
    private FutureTask<Integer> start(HttpRequest request, PartFile file) {
        FutureTask<Integer> answer = new FutureTask<>(() -> client.send(request, info -> {
                    file.begin(info.statusCode(), info.headers());
                    return HttpResponse.BodySubscribers.ofByteArrayConsumer(chunk -> chunk.ifPresent(file::append));
                })
                .statusCode());
        Thread thread = new Thread(answer, "download");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    private int await(FutureTask<Integer> answer, PartFile file, Listener listener)
            throws InterruptedException, IOException, FailedException {
        long size = file.size();
        long lastChange = System.nanoTime();
        while (true) {
            try {
                int status = answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                listener.at(file.size(), file.total());
                return status;
            } catch (TimeoutException e) {
                listener.at(file.size(), file.total());
                if (file.isTooLong()) {
                    answer.cancel(true);
                    return HTTP_OK;
                }
                if (file.size() != size) {
                    size = file.size();
                    lastChange = System.nanoTime();
                } else if (System.nanoTime() - lastChange > stall.toNanos()) {
                    answer.cancel(true);
                    throw new FailedException(Outcome.CUT_OFF, "nothing arrived for " + stall.toSeconds() + " s");
                }
            } catch (ExecutionException e) {
                file.throwIfFailed();
                Throwable cause = e.getCause() == null ? e : e.getCause();
                throw new FailedException(
                        file.hasGrown() ? Outcome.CUT_OFF : Outcome.REFUSED,
                        cause.getClass().getSimpleName()
                                + (cause.getMessage() == null ? "" : " " + cause.getMessage()));
            } catch (InterruptedException e) {
                answer.cancel(true);
                throw e;
            }
        }
    }

    /** The server or the network failed. */
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Outcome outcome;

        FailedException(Outcome outcome, String reason) {
            super(reason);
            this.outcome = outcome;
        }

        Outcome outcome() {
            return outcome;
        }
    }
}
