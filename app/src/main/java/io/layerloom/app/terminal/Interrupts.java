package io.layerloom.app.terminal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Hears Ctrl-C. The JVM's own answer (shutdown hooks) hears only the first, so the second could not detach; the signal
 * API of {@code jdk.unsupported} hears each. It is reached by name because javac refuses to compile against it without a
 * warning; all of it is public and exported.
 */
public final class Interrupts implements AutoCloseable {
    private final Object previous;

    private Interrupts(Object previous) {
        this.previous = previous;
    }

    /**
     * Calls {@code action} on a thread of its own for each SIGINT until closed. Where the platform has no such signal
     * nothing is heard and Ctrl-C ends the process as always.
     */
    public static Interrupts listen(Runnable action) {
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(
                    Interrupts.class.getClassLoader(), new Class<?>[] {handlerType}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                            return null;
                        }
                        return switch (method.getName()) {
                            case "hashCode" -> System.identityHashCode(proxy);
                            case "equals" -> isSame(proxy, arguments[0]);
                            default -> "interrupt listener";
                        };
                    });
            return new Interrupts(install(handlerType, handler));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            System.getLogger(Interrupts.class.getName()).log(System.Logger.Level.DEBUG, "no SIGINT here", e);
            return new Interrupts("");
        }
    }

    @Override
    public void close() {
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            if (handlerType.isInstance(previous)) {
                install(handlerType, previous);
            }
        } catch (ReflectiveOperationException e) {
            System.getLogger(Interrupts.class.getName()).log(System.Logger.Level.DEBUG, "SIGINT stays ours", e);
        }
    }

    @SuppressWarnings("ReferenceEquality") // this is the proxy's equals, which would call itself
    private static boolean isSame(Object proxy, Object other) {
        return proxy == other;
    }

    private static Object install(Class<?> handlerType, Object handler) throws ReflectiveOperationException {
        Class<?> signalType = Class.forName("sun.misc.Signal");
        Object signal = signalType.getConstructor(String.class).newInstance("INT");
        try {
            return signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, handler);
        } catch (InvocationTargetException e) {
            // -Xrs or a signal that the platform keeps for itself
            throw new IllegalArgumentException("SIGINT cannot be heard", e.getCause());
        }
    }
}
