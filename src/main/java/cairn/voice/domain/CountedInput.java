package cairn.voice.domain;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The bytes of a file, counted and hashed as they are read. */
final class CountedInput extends DigestInputStream {

    private final long size;
    private long bytes;

    CountedInput(InputStream in, long size) {
        super(in, sha256());
        this.size = size;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    double part() {
        return size == 0 ? 1 : Math.min(1, (double) bytes / size);
    }

    byte[] digest() {
        return getMessageDigest().digest();
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        bytes += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        bytes += Math.max(0, read);
        return read;
    }
}
