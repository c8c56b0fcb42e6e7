package io.layerloom.app.text;

/** Which characters a terminal can show. */
public enum Glyphs {
    /** Blocks and Braille patterns. */
    UNICODE,
    /** Seven-bit characters only. */
    ASCII
}
