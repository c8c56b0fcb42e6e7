package io.layerloom.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GrayPictureTest {
    @Test
    void keepsTheNumbersOfAGrayPicture() {
        GrayPicture picture = GrayPicture.of(TestImages.gray(16, 16, (x, y) -> 16 * y + x));

        for (int i = 0; i < 256; i++) {
            assertThat(picture.bytes()[i] & 0xFF).isEqualTo(i);
        }
    }

    @Test
    void weighsColoursAsTheEyeDoes() {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xFFFF0000);
        image.setRGB(1, 0, 0xFF00FF00);
        image.setRGB(2, 0, 0xFF0000FF);
        image.setRGB(3, 0, 0x00000000);

        assertThat(GrayPicture.of(image).bytes()).containsExactly((byte) 76, (byte) 150, (byte) 29, (byte) 255);
    }

    @Test
    void spreadsBlackAndWhiteOverTheWholeRange() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(1, 0, 0xFFFFFFFF);

        assertThat(GrayPicture.of(image).bytes()).containsExactly((byte) 0, (byte) 255);
    }

    @Test
    void takesTheUpperByteOfSixteenBits() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 0x80FF);

        assertThat(GrayPicture.of(image).bytes()).containsExactly((byte) 0x80);
    }

    @Property(tries = 200)
    void resizingKeepsAnEvenGray(
            @ForAll @IntRange(max = 255) int gray,
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @IntRange(min = 1, max = 40) int height) {
        GrayPicture even = GrayPicture.of(TestImages.gray(17, 9, (x, y) -> gray));

        GrayPicture resized = Resampling.resize(even, width, height);

        assertThat(resized.width()).isEqualTo(width);
        assertThat(resized.height()).isEqualTo(height);
        assertThat(resized.bytes()).hasSize(width * height).containsOnly((byte) gray);
    }

    @Test
    void halvingAveragesAndKeepsTheMiddleInPlace() {
        GrayPicture left = GrayPicture.of(TestImages.gray(8, 8, (x, y) -> x < 4 ? 0 : 200));

        GrayPicture half = Resampling.resize(left, 4, 4);

        assertThat(half.bytes()[0] & 0xFF).isZero();
        assertThat(half.bytes()[3] & 0xFF).isEqualTo(200);
        assertThat((half.bytes()[1] & 0xFF) + (half.bytes()[2] & 0xFF)).isEqualTo(200);
    }
}
