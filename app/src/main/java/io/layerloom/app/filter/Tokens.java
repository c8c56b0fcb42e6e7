package io.layerloom.app.filter;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a condition into tokens. */
final class Tokens {
    /** A filter is typed by a person; anything longer is a mistake, and recursion stays shallow. */
    static final int MAX_LENGTH = 4_000;

    private final String text;
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws ProblemException {
        if (text.length() > MAX_LENGTH) {
            throw new ProblemException(Problem.error("--filter", "app.filter.too-long", MAX_LENGTH));
        }
        Tokens cutter = new Tokens(text);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = cutter.next();
            tokens.add(token);
        } while (token.kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() throws ProblemException {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == text.length()) {
            return new Token(Token.Kind.END, "", start + 1);
        }
        char c = text.charAt(at);
        if (c == '(' || c == ')') {
            at++;
            return new Token(c == '(' ? Token.Kind.OPEN : Token.Kind.CLOSE, String.valueOf(c), start + 1);
        }
        if (c == '"' || c == '\'') {
            return quoted(c, start);
        }
        for (Operator operator : Operator.values()) {
            if (text.startsWith(operator.sign(), at)) {
                at += operator.sign().length();
                return new Token(Token.Kind.OPERATOR, operator.sign(), start + 1);
            }
        }
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new ProblemException(
                    Problem.error("--filter", "app.filter.unexpected", start + 1, String.valueOf(c)));
        }
        return new Token(Token.Kind.WORD, text.substring(start, at), start + 1);
    }

    private Token quoted(char quote, int start) throws ProblemException {
        int end = text.indexOf(quote, start + 1);
        if (end < 0) {
            throw new ProblemException(Problem.error("--filter", "app.filter.open-quote", start + 1));
        }
        at = end + 1;
        return new Token(Token.Kind.QUOTED, text.substring(start + 1, end), start + 1);
    }

    private static boolean isWordPart(char c) {
        return !Character.isWhitespace(c) && "()\"'=!<>~".indexOf(c) < 0;
    }
}
