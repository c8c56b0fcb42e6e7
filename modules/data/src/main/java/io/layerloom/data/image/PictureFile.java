package io.layerloom.data.image;

import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.file.DataFile;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.shape.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * Images nobody has labelled, from a file of any supported kind: IDX, a picture, or a sheet of tiles. A picture counts as a sheet
 * when it is made of several whole tiles and is not itself of a tile's proportions.
 */
public final class PictureFile {
    private static final int GZIP_MAGIC = 0x1F8B;

    private final DataFile file;
    private final Shape.Image shape;

    public PictureFile(DataFile file, Shape.Image shape) {
        this.file = file;
        this.shape = shape;
    }

    /** The images in the size that is wanted. */
    public Pixels read(TileSheets sheets) throws ProblemException {
        if (shape.channels() != 1) {
            throw new ProblemException(Problem.error(file.name(), "data.image.channels", shape.channels()));
        }
        return isIdx() ? readIdx() : readPicture(sheets);
    }

    /** Unlabelled examples for a network. */
    public static Examples examples(Pixels pixels, FittedPreprocessing preprocessing) {
        int[] all = new int[pixels.count()];
        Arrays.setAll(all, i -> i);
        return new ImageExamples(pixels, all, new int[0], preprocessing);
    }

    private Pixels readIdx() throws ProblemException {
        Pixels pixels = new IdxFile(file).readImages();
        if (!pixels.shape().equals(shape)) {
            throw new ProblemException(Problem.error(
                    file.name(),
                    "data.new.image-size",
                    pixels.width() + "×" + pixels.height(),
                    shape.width() + "×" + shape.height()));
        }
        return pixels;
    }

    private Pixels readPicture(TileSheets sheets) throws ProblemException {
        int width = Math.toIntExact(shape.width());
        int height = Math.toIntExact(shape.height());
        if (sheets == TileSheets.RECOGNISED && isSheet(GrayPicture.sizeOf(file), width, height)) {
            return new TileSheetFile(file, width, height).readTiles();
        }
        return new Pixels(
                1,
                height,
                width,
                Resampling.resize(GrayPicture.of(file), width, height).bytes());
    }

    private static boolean isSheet(GrayPicture.Size size, int width, int height) {
        boolean wholeTiles = size.width() % width == 0 && size.height() % height == 0;
        boolean sameProportions = (long) size.width() * height == (long) size.height() * width;
        return wholeTiles && !sameProportions;
    }

    /** IDX files start with two zero bytes; gzip is what they may be packed in and pictures never are. */
    private boolean isIdx() throws ProblemException {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] start = in.readNBytes(2);
            int magic = start.length < 2 ? -1 : (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
            return magic == 0 || magic == GZIP_MAGIC;
        } catch (IOException e) {
            throw file.problem(e);
        }
    }

    /** Whether one picture can stand for many examples. */
    public enum TileSheets {
        /** It can: the project's own examples come from a sheet. */
        RECOGNISED,
        /** Every picture is one example. */
        NONE
    }
}
