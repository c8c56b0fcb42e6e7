package io.layerloom.app.filter;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.util.List;

/** Reads the grammar described at {@link Filter} by recursive descent. */
final class FilterParser {
    private final String text;
    private List<Token> tokens = List.of();
    private int at;

    FilterParser(String text) {
        this.text = text;
    }

    Filter parse() throws ProblemException {
        tokens = Tokens.of(text);
        Filter filter = either();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
        return filter;
    }

    private Filter either() throws ProblemException {
        Filter filter = both();
        while (peek().isWord("or")) {
            at++;
            filter = new Filter.Or(filter, both());
        }
        return filter;
    }

    private Filter both() throws ProblemException {
        Filter filter = one();
        while (peek().isWord("and")) {
            at++;
            filter = new Filter.And(filter, one());
        }
        return filter;
    }

    private Filter one() throws ProblemException {
        if (peek().isWord("not")) {
            at++;
            return new Filter.Not(one());
        }
        if (peek().kind() == Token.Kind.OPEN) {
            at++;
            Filter inner = either();
            take(Token.Kind.CLOSE);
            return inner;
        }
        String field = take(Token.Kind.WORD).text();
        Operator operator = operator(take(Token.Kind.OPERATOR).text());
        Token value = peek();
        if (value.kind() != Token.Kind.WORD && value.kind() != Token.Kind.QUOTED) {
            throw unexpected();
        }
        at++;
        return new Filter.Comparison(field, operator, value.text());
    }

    private static Operator operator(String sign) {
        for (Operator operator : Operator.values()) {
            if (operator.sign().equals(sign)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("sign: " + sign);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take(Token.Kind kind) throws ProblemException {
        Token token = peek();
        if (token.kind() != kind) {
            throw unexpected();
        }
        at++;
        return token;
    }

    private ProblemException unexpected() {
        Token token = peek();
        return token.kind() == Token.Kind.END
                ? new ProblemException(Problem.error("--filter", "app.filter.ends-early"))
                : new ProblemException(
                        Problem.error("--filter", "app.filter.unexpected", token.position(), token.text()));
    }
}
