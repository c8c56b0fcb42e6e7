import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks or fixes the formatting of every Java source of the repository with palantir-java-format.
 *
 * <p>A program of its own and not a Maven plugin, because the formatter parses with the javac of the JVM it runs in:
 * inside a Maven on JDK 17 it could not read the sources, which are Java 25. Arguments: {@code check} or {@code fix}, the
 * repository's root, a folder where to remember which contents are known to be fine, and the folders to look into,
 * separated by commas.
 */
final class Format {
    private static final String TARGET = File.separator + "target" + File.separator;

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private final Path root;
    private final Set<String> fine;
    private final List<String> wrong = new ArrayList<>();

    private Format(Path root, Set<String> fine) {
        this.root = root;
        this.fine = fine;
    }

    public static void main(String[] arguments) throws IOException {
        boolean fix = arguments[0].equals("fix");
        Path root = Path.of(arguments[1]).toRealPath();
        Path memory = Path.of(arguments[2]).resolve("formatted.txt");
        Format run =
                new Format(root, Files.exists(memory) ? new HashSet<>(Files.readAllLines(memory)) : new HashSet<>());
        for (Path source : run.sources(arguments[3].split(","))) {
            run.look(source, fix);
        }
        Files.createDirectories(memory.getParent());
        Files.write(memory, run.fine.stream().sorted().toList());
        if (!run.wrong.isEmpty()) {
            run.wrong.forEach(System.err::println);
            System.err.println("Format these files with: mvn -q -N -Pformat");
            System.exit(1);
        }
    }

    private List<Path> sources(String[] folders) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !root.relativize(file).toString().contains(TARGET))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private void look(Path source, boolean fix) throws IOException {
        String text = Files.readString(source);
        if (fine.contains(print(source, text))) {
            return;
        }
        try {
            String formatted = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(
                    ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.PALANTIR)));
            if (formatted.equals(text)) {
                fine.add(print(source, text));
            } else if (fix) {
                Files.writeString(source, formatted);
                fine.add(print(source, formatted));
            } else {
                wrong.add("Not formatted: " + root.relativize(source));
            }
        } catch (FormatterException e) {
            wrong.add("Cannot be parsed: " + root.relativize(source) + ": " + e.getMessage());
        }
    }

    private static String print(Path source, String text) {
        return source.getFileName() + " " + text.length() + " " + Integer.toHexString(text.hashCode());
    }
}
