package io.layerloom.data.image;

import io.layerloom.data.Source;
import io.layerloom.data.file.DataFile;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.util.OptionalInt;

/** One picture that holds many equally large tiles. */
public final class TileSheetFile {
    private final DataFile file;
    private final int tileWidth;
    private final int tileHeight;

    public TileSheetFile(DataFile file, int tileWidth, int tileHeight) {
        this.file = file;
        this.tileWidth = tileWidth;
        this.tileHeight = tileHeight;
    }

    /** Checks, from the picture's header alone, that it holds the tiles that a source describes. */
    public void check(Source.TileSheet source) throws ProblemException {
        GrayPicture.Size size = GrayPicture.sizeOf(file);
        checkTiles(size);
        int rows = size.height() / tileHeight;
        long wanted = (long) source.classes().size() * source.rowsPerClass();
        if (rows != wanted) {
            throw new ProblemException(Problem.error(
                    file.name(), "data.tiles.rows", rows, source.classes().size(), source.rowsPerClass(), wanted));
        }
    }

    /** The tiles with labels: each class fills {@code rowsPerClass} rows. */
    public ImageContent read(Source.TileSheet source) throws ProblemException {
        check(source);
        Pixels tiles = readTiles();
        int perClass = tiles.count() / source.classes().size();
        int[] labels = new int[tiles.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i / perClass;
        }
        return new ImageContent(tiles, labels, source.classes(), OptionalInt.empty());
    }

    /** All tiles, row by row, without labels. */
    public Pixels readTiles() throws ProblemException {
        GrayPicture sheet = GrayPicture.of(file);
        checkTiles(new GrayPicture.Size(sheet.width(), sheet.height()));
        int columns = sheet.width() / tileWidth;
        int count = columns * (sheet.height() / tileHeight);
        byte[] bytes = new byte[sheet.bytes().length];
        for (int tile = 0; tile < count; tile++) {
            int left = tile % columns * tileWidth;
            int top = tile / columns * tileHeight;
            for (int row = 0; row < tileHeight; row++) {
                System.arraycopy(
                        sheet.bytes(),
                        (top + row) * sheet.width() + left,
                        bytes,
                        (tile * tileHeight + row) * tileWidth,
                        tileWidth);
            }
        }
        return new Pixels(count, tileHeight, tileWidth, bytes);
    }

    private void checkTiles(GrayPicture.Size size) throws ProblemException {
        if (size.width() % tileWidth != 0 || size.height() % tileHeight != 0) {
            throw new ProblemException(
                    Problem.error(file.name(), "data.tiles.size", size, new GrayPicture.Size(tileWidth, tileHeight)));
        }
    }
}
