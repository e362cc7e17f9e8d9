package cairn.platform.security;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Reads what {@link SealedOutput} wrote. */
public final class SealedInput extends InputStream {

    private final DataInputStream in;
    private final SealedPieces pieces;
    private byte[] piece = {};
    private int read;
    private boolean last;

    /** It was changed, cut off or put together anew, or the key is another. */
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1;
    }

    public SealedInput(InputStream in, byte[] key) throws IOException {
        this.in = new DataInputStream(in);
        if (!Arrays.equals(in.readNBytes(SealedPieces.head().length), SealedPieces.head())) {
            throw new Damaged();
        }
        byte[] salt = in.readNBytes(SealedPieces.SALT_BYTES);
        this.pieces = new SealedPieces(key, salt);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (read == piece.length) {
            if (last) {
                return -1;
            }
            open();
        }
        int now = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, bytes, offset, now);
        read += now;
        return now;
    }

    private void open() throws IOException {
        last = in.read() == 1;
        int length = length();
        if (length < 0 || length > SealedPieces.LENGTH + SealedPieces.TAG_BYTES) {
            throw new Damaged();
        }
        byte[] sealed = in.readNBytes(length);
        if (sealed.length != length) {
            throw new Damaged();
        }
        piece = pieces.open(sealed, last);
        read = 0;
        if (last && in.read() >= 0) {
            throw new Damaged();
        }
    }

    private int length() throws IOException {
        byte[] four = in.readNBytes(4);
        return four.length < 4 ? -1 : ByteBuffer.wrap(four).getInt();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
