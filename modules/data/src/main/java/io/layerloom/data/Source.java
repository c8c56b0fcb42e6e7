package io.layerloom.data;

import java.util.List;

/** Where examples come from. File names are relative to the project directory and may not leave it. */
public sealed interface Source {
    /**
     * A table in a text file, gzipped when its name ends in {@code .gz}.
     *
     * @param file path relative to the project directory
     * @param separator between fields; a space stands for any run of white space
     * @param header what the first line is
     * @param columns every column of the file in order, explicit and recorded, never guessed at reading time
     */
    record Csv(String file, char separator, CsvHeader header, List<Column> columns) implements Source {
        public Csv {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Images and labels in IDX files (the format of MNIST), gzipped when a name ends in {@code .gz}.
     *
     * @param trainImages path relative to the project directory; likewise the other files
     * @param testImages empty where there is no test part; likewise {@code testLabels}
     * @param classes labels by index
     */
    record Idx(String trainImages, String trainLabels, String testImages, String testLabels, List<String> classes)
            implements Source {
        public Idx {
            classes = List.copyOf(classes);
        }
    }

    /**
     * The MNIST digits: from {@code LAYERLOOM_DATA}, the user's data folder, or downloaded and checked by SHA-256.
     */
    record Mnist() implements Source {}

    /**
     * One picture that holds many equally large tiles, in rows; each class fills whole rows, in the order of classes.
     *
     * @param file path relative to the project directory
     * @param tileWidth pixels
     * @param tileHeight pixels
     * @param rowsPerClass rows of tiles per class
     * @param classes labels by index
     */
    record TileSheet(String file, int tileWidth, int tileHeight, int rowsPerClass, List<String> classes)
            implements Source {
        public TileSheet {
            classes = List.copyOf(classes);
        }
    }
}
