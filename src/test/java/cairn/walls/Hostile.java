package cairn.walls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What somebody might type to break something, written as it stands in an address or a form. */
final class Hostile {

    /** Stands in all that would run or show if it were let through. */
    static final String MARK = "zqx";

    private static final List<String> ENCODED = List.of(
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%ED%BF%BF",
            "%ED%A0%80%ED%B0%80",
            "%C0%AF",
            "%C0%80",
            "%E0%80%AF",
            "%F0%80%80%AF",
            "%F4%90%80%80",
            "%F8%88%80%80%80",
            "%FF",
            "%FE%FF",
            "%E2%82",
            "%80",
            "%zz",
            "%",
            "%u0041",
            "%2",
            "%252e%252e%252f",
            "%2e%2e",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "%2f%2f",
            "%5c%5c",
            "%3bx=1",
            "%0d%0aX-Zqx:%201",
            "%0aSet-Cookie:%20zqx=1",
            "%0d",
            "%0a%0a",
            "%25%30%30",
            "%uD800");

    private static final List<String> SCRIPTS = List.of(
            "<script>zqx()</script>",
            "</title><script>zqx()</script>",
            "</textarea><script>zqx()</script>",
            "</blockquote><img src=x onerror=zqx()>",
            "\"><img src=x onerror=zqx()>",
            "'><svg onload=zqx()>",
            "\" onmouseover=\"zqx()",
            "' onfocus='zqx()' autofocus='",
            "` onload=zqx() `",
            "javascript:zqx()",
            "JaVaScRiPt:zqx()",
            "data:text/html,<script>zqx()</script>",
            "<iframe src=//zqx.example>",
            "<base href=//zqx.example>",
            "<meta http-equiv=refresh content=0;url=//zqx.example>",
            "<style>@import'//zqx.example'</style>",
            "<a href=javascript:zqx()>x</a>",
            "<!--<script>zqx()//-->",
            "<![CDATA[<script>zqx()</script>]]>",
            "\u003cscript\u003ezqx()\u003c/script\u003e",
            "<form action=//zqx.example><input name=zqx>",
            "<math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=zqx() src>\">",
            "&lt;script&gt;zqx()&lt;/script&gt;",
            "&#60;script&#62;zqx()&#60;/script&#62;",
            "//zqx.example",
            "https://zqx.example/",
            "\\\\zqx.example\\x");

    private static final List<String> LANGUAGES = List.of(
            "${97*89137}",
            "#{97*89137}",
            "{{97*89137}}",
            "<%= 97*89137 %>",
            "@{97*89137}",
            "${jndi:ldap://zqx.example/a}",
            "%{97*89137}",
            "@if(true)zqx@endif",
            "!{97*89137}",
            "T(java.lang.Runtime)",
            "{0}",
            "{name}",
            "{0,number,#.##",
            "{",
            "}",
            "'{'",
            "%s%n%x",
            "'",
            "''",
            "\"",
            "' or '1'='1",
            "'; drop table voice.words; --",
            "1; select pg_sleep(10)",
            "1) or (1=1",
            "%' or '%'='",
            "_%",
            "\\",
            "\\'",
            "$$;select 1;$$",
            "/**/",
            "a' & !",
            "& | ! ( ) <-> :*",
            "\"unclosed",
            "-",
            "*:*",
            "=cmd|' /C zqx'!A0",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1",
            "{\"a\":{\"b\":[1,2,{\"c\":null}]}}",
            "[[[[[[[[]]]]]]]]",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
            "(?:a+)+$",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");

    private static final List<String> WRONG = List.of(
            "",
            " ",
            "\t\r\n",
            "0",
            "-1",
            "-0",
            "1.5",
            "1e309",
            "NaN",
            "Infinity",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "9".repeat(400),
            "-" + "9".repeat(400),
            "0x7fffffff",
            "१२३",
            "Ⅷ",
            "true",
            "null",
            "undefined",
            "NONSENSE",
            "on",
            "yes",
            "no",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "0-0-0-0-0",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-00000000000g",
            "{00000000-0000-0000-0000-000000000000}",
            "0000-00-00",
            "0000-01-01",
            "99999-01-01",
            "2026-02-30",
            "2026-13-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "2026-W01",
            "2026-01-01T25:61",
            "31",
            "32",
            "99999",
            "en",
            "xx",
            "../../../../etc/passwd",
            "..\\..\\windows",
            ".",
            "..",
            "con",
            ";x=1",
            "a,b,c",
            ",",
            "a;b",
            "a|b",
            "SEND",
            "CHECK",
            "SAME",
            "_method=DELETE",
            "__proto__",
            "class.module.classLoader",
            "_csrf");

    private static final List<String> LETTERS = List.of(
            "\u202e\u2066txt.exe",
            "\u200b\u200d\ufeff",
            "e\u0301\u0301\u0301\u0301",
            "Z\u0351\u036b\u0343\u036a\u0302".repeat(20),
            "\ud83d\udc99".repeat(50),
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\uffff",
            "\ufffe",
            "\ufdd0",
            "\udbff\udfff",
            "\u0000\u0001\u0002\u0003\u0007\u0008\u001b[31m",
            "\u007f\u0080\u009f",
            "\u2028\u2029",
            "\u0130\u0131\u00df\u1e9e",
            "\ufb03",
            "\u00a0",
            "\u3000",
            "\ud834\udd1e",
            "\u0e01\u0e33",
            "\u05e9\u05dc\u05d5\u05dd",
            "\u0645\u0631\u062d\u0628\u0627",
            "a".repeat(300),
            "a".repeat(4_000),
            "\u00e9".repeat(1_500),
            " ".repeat(500));

    private Hostile() {}

    /** At least two hundred of them, none twice. */
    static List<String> inputs() {
        Set<String> all = new LinkedHashSet<>(ENCODED);
        List<String> typed = Stream.of(SCRIPTS, LANGUAGES, WRONG, LETTERS)
                .flatMap(List::stream)
                .toList();
        typed.forEach(input -> all.add(encoded(input)));
        // After something right, where only the beginning may have been looked at.
        String id = UUID.randomUUID().toString();
        SCRIPTS.forEach(input -> all.add(encoded(id + input)));
        return new ArrayList<>(all);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
