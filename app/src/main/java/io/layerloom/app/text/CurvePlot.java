package io.layerloom.app.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve as lines of text, with the range of values on the left and the range of steps below. Every column shows the
 * true minimum and maximum of what it covers; steps that hold a NaN or an infinity are marked by {@code !} under the
 * plot.
 */
public final class CurvePlot {
    private static final int DOTS_ACROSS = 2;
    private static final int DOTS_DOWN = 4;
    /** Bits of the dots of a Braille pattern (Unicode 2800), by column and row. */
    private static final int[][] DOT_BITS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

    private final List<Span> spans;
    private final int width;
    private final int height;
    private final Glyphs glyphs;

    /**
     * The values of one or several neighbouring steps.
     *
     * @param from first step
     * @param to last step
     * @param min smallest finite value, NaN if there is none
     * @param max largest finite value, NaN if there is none
     * @param unplotted whether NaN or infinities are among them
     */
    public record Span(long from, long to, double min, double max, Unplotted unplotted) {
        /** Exactly one value. */
        public static Span point(long step, double value) {
            return Double.isFinite(value)
                    ? new Span(step, step, value, value, Unplotted.NONE)
                    : new Span(step, step, Double.NaN, Double.NaN, Unplotted.SOME);
        }
    }

    /** Whether a span holds values that no plot can show. */
    public enum Unplotted {
        NONE,
        SOME
    }

    /**
     * @param spans in order of steps
     * @param width columns of the plot itself, at least 1
     * @param height lines of the plot itself, at least 2
     */
    public CurvePlot(List<Span> spans, int width, int height, Glyphs glyphs) {
        if (width < 1 || height < 2) {
            throw new IllegalArgumentException("width and height must be at least 1 and 2");
        }
        this.spans = List.copyOf(spans);
        this.width = width;
        this.height = height;
        this.glyphs = glyphs;
    }

    /** The lines; none if there is nothing to draw. */
    public List<String> lines() {
        double low = spans.stream()
                .mapToDouble(Span::min)
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
        double high = spans.stream()
                .mapToDouble(Span::max)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        if (spans.isEmpty() || Double.isNaN(low)) {
            return List.of();
        }
        boolean[][] dots = dots(low, high);
        String top = NumberText.decimal(high);
        String bottom = NumberText.decimal(low);
        int label = Math.max(top.length(), bottom.length());
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            String side = row == 0 ? top : row == height - 1 ? bottom : "";
            lines.add((" ".repeat(label - side.length()) + side + axis() + cells(dots, row)).stripTrailing());
        }
        String marks = marks();
        if (!marks.isBlank()) {
            lines.add((" ".repeat(label) + axis() + marks).stripTrailing());
        }
        lines.add(steps(label));
        return lines;
    }

    private String axis() {
        return glyphs == Glyphs.UNICODE ? " │" : " |";
    }

    private int dotsAcross() {
        return glyphs == Glyphs.UNICODE ? DOTS_ACROSS : 1;
    }

    private int dotsDown() {
        return glyphs == Glyphs.UNICODE ? DOTS_DOWN : 1;
    }

    private boolean[][] dots(double low, double high) {
        int across = width * dotsAcross();
        int down = height * dotsDown();
        boolean[][] dots = new boolean[across][down];
        int lastX = -1;
        int lastY = -1;
        for (Span span : spans) {
            if (!Double.isFinite(span.min())) {
                lastX = -1;
                continue;
            }
            int upper = y(span.max(), low, high, down);
            int lower = y(span.min(), low, high, down);
            int x0 = x(span.from(), across);
            int x1 = x(span.to(), across);
            for (int x = x0; x <= x1; x++) {
                for (int y = upper; y <= lower; y++) {
                    dots[x][y] = true;
                }
            }
            if (lastX >= 0) {
                join(dots, lastX, lastY, x0, (upper + lower) / 2);
            }
            lastX = x1;
            lastY = (upper + lower) / 2;
        }
        return dots;
    }

    private static void join(boolean[][] dots, int x0, int y0, int x1, int y1) {
        if (x0 == x1) {
            for (int y = Math.min(y0, y1); y <= Math.max(y0, y1); y++) {
                dots[x0][y] = true;
            }
            return;
        }
        for (int x = x0; x <= x1; x++) {
            dots[x][y0 + Math.round((float) (y1 - y0) * (x - x0) / (x1 - x0))] = true;
        }
    }

    private int x(long step, int across) {
        long first = spans.get(0).from();
        long last = spans.get(spans.size() - 1).to();
        return last > first ? (int) Math.round((double) (step - first) / (last - first) * (across - 1)) : 0;
    }

    private static int y(double value, double low, double high, int down) {
        return high > low ? (int) Math.round((high - value) / (high - low) * (down - 1)) : down / 2;
    }

    private String cells(boolean[][] dots, int row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < width; column++) {
            line.append(glyphs == Glyphs.UNICODE ? braille(dots, column, row) : dots[column][row] ? '*' : ' ');
        }
        return line.toString();
    }

    private static char braille(boolean[][] dots, int column, int row) {
        int bits = 0;
        for (int x = 0; x < DOTS_ACROSS; x++) {
            for (int y = 0; y < DOTS_DOWN; y++) {
                bits |= dots[column * DOTS_ACROSS + x][row * DOTS_DOWN + y] ? DOT_BITS[x][y] : 0;
            }
        }
        return bits == 0 ? ' ' : (char) (0x2800 + bits);
    }

    private String marks() {
        StringBuilder marks = new StringBuilder(" ".repeat(width));
        for (Span span : spans) {
            if (span.unplotted() == Unplotted.SOME) {
                for (int x = x(span.from(), width); x <= x(span.to(), width); x++) {
                    marks.setCharAt(x, '!');
                }
            }
        }
        return marks.toString();
    }

    private String steps(int label) {
        String first = Long.toString(spans.get(0).from());
        String last = Long.toString(spans.get(spans.size() - 1).to());
        String gap = " ".repeat(Math.max(1, width - first.length() - last.length()));
        return " ".repeat(label + 2) + first + gap + last;
    }
}
