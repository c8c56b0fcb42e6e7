package io.layerloom.app.filter;

/**
 * A word, a quoted text or a sign of a condition.
 *
 * @param kind what it is
 * @param text without quotes
 * @param position of its first character, counted from 1
 */
record Token(Kind kind, String text, int position) {
    enum Kind {
        WORD,
        QUOTED,
        OPERATOR,
        OPEN,
        CLOSE,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
}
