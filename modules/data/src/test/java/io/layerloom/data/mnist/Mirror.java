package io.layerloom.data.mnist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine that offers files, well or badly. */
final class Mirror implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Behaviour behaviour = Behaviour.GOOD;

    /** How requests are answered. */
    enum Behaviour {
        /** Whole, or the range that is asked for. */
        GOOD,
        /** Whole, whatever range is asked for. */
        WITHOUT_RANGES,
        /** Half of what is asked for, then the connection is cut, once per file; after that well. */
        CUT_ONCE,
        /** The beginning, then nothing more. */
        STALLED,
        /** The beginning, then zeros without end. */
        ENDLESS,
        /** 404. */
        NOT_FOUND
    }

    private Mirror(HttpServer server) {
        this.server = server;
    }

    static Mirror start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Mirror mirror = new Mirror(server);
        server.createContext("/", mirror::answer);
        server.setExecutor(mirror.threads);
        server.start();
        return mirror;
    }

    Mirror offering(Map<String, byte[]> offered) {
        files.putAll(offered);
        return this;
    }

    Mirror behaving(Behaviour manner) {
        behaviour = manner;
        return this;
    }

    URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/");
    }

    /** File name and, if one was asked for, range of each request. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        String range = exchange.getRequestHeaders().getFirst("Range");
        boolean again = requests.stream().anyMatch(request -> request.startsWith(name));
        requests.add(range == null ? name : name + " " + range);
        byte[] content = files.get(name);
        try (exchange) {
            if (behaviour == Behaviour.NOT_FOUND || content == null) {
                byte[] page = "no such file".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(404, page.length);
                exchange.getResponseBody().write(page);
                return;
            }
            boolean partial = range != null && behaviour != Behaviour.WITHOUT_RANGES;
            int start = partial ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
            if (start >= content.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            if (behaviour == Behaviour.ENDLESS) {
                sendWithoutEnd(exchange, content);
            }
            int length = content.length - start;
            exchange.sendResponseHeaders(partial ? 206 : 200, length);
            boolean half = behaviour == Behaviour.STALLED || (behaviour == Behaviour.CUT_ONCE && !again);
            OutputStream out = exchange.getResponseBody();
            out.write(content, start, half ? length / 2 : length);
            out.flush();
            if (behaviour == Behaviour.STALLED) {
                awaitClose();
            }
        }
    }

    /** Returns only by the exception of a connection that the other side has closed. */
    private static void sendWithoutEnd(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(content);
        byte[] zeros = new byte[1 << 20];
        while (true) {
            exchange.getResponseBody().write(zeros);
        }
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
