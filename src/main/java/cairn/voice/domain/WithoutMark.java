package cairn.voice.domain;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text without the byte order mark in front of it, if there is one. */
final class WithoutMark extends FilterReader {

    private static final char MARK = '\uFEFF';

    WithoutMark(Reader text) throws IOException {
        super(text);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
    }
}
