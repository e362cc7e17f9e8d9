package cairn.platform.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template itself says: its markup without directives and expressions, and the strings inside those. */
final class TemplateText {

    private static final Pattern WHOLE_LINE = Pattern.compile("@(import|param) [^\n]*\n");
    private static final Pattern OPENS_BRACKET = Pattern.compile("@(if|elseif|for|template[.A-Za-z]+)\\(");
    private static final Pattern ALONE = Pattern.compile("@(else|endif|endfor)");

    private final String source;
    private final StringBuilder markup = new StringBuilder();
    private final StringBuilder strings = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source;
    }

    static TemplateText of(String source) {
        TemplateText text = new TemplateText(source);
        text.markup();
        return text;
    }

    /** The markup alone, with nothing where directives and expressions stood. */
    String asMarkup() {
        return markup.toString();
    }

    /** Every string inside directives and expressions, one a line. */
    String asStrings() {
        return strings.toString();
    }

    /** To the end of the template, or of the piece between backticks that began before. */
    private void markup() {
        while (at < source.length()) {
            if (source.charAt(at) == '`') {
                at++;
                return;
            }
            if (source.startsWith("${", at) || source.startsWith("!{", at)) {
                at += 2;
                expression('}');
            } else if (skips(OPENS_BRACKET)) {
                expression(')');
            } else if (!skips(WHOLE_LINE) && !skips(ALONE)) {
                markup.append(source.charAt(at++));
            }
        }
    }

    private void expression(char end) {
        while (source.charAt(at) != end) {
            if (source.startsWith("@`", at)) {
                at += 2;
                markup();
                continue;
            }
            switch (source.charAt(at++)) {
                case '(' -> expression(')');
                case '{' -> expression('}');
                case '"' -> string();
                default -> {}
            }
        }
        at++;
    }

    private void string() {
        int end = source.indexOf('"', at);
        boolean forProgrammers = source.substring(0, at - 1).endsWith("Exception(");
        if (!forProgrammers) {
            strings.append(source, at, end).append('\n');
        }
        at = end + 1;
    }

    private boolean skips(Pattern directive) {
        Matcher found = directive.matcher(source).region(at, source.length());
        if (found.lookingAt()) {
            at = found.end();
            return true;
        }
        return false;
    }
}
