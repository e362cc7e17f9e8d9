package cairn.platform.security;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Writes a file of any length that only the holder of the key can read, and in which no change, no missing end and no other
 * order goes unnoticed: pieces of AES-256-GCM under a key of this file alone, each with its number, the last one marked.
 */
public final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final SealedPieces pieces;
    private final ByteBuffer piece = ByteBuffer.allocate(SealedPieces.LENGTH);
    private boolean closed;

    public SealedOutput(OutputStream out, byte[] key) throws IOException {
        byte[] salt = new byte[SealedPieces.SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        this.out = out;
        this.pieces = new SealedPieces(key, salt);
        out.write(SealedPieces.head());
        out.write(salt);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (!piece.hasRemaining()) {
                seal(false);
            }
            int now = Math.min(piece.remaining(), length - done);
            piece.put(bytes, offset + done, now);
            done += now;
        }
    }

    /** Without this the file has no end, and is refused. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            out.close();
        }
    }

    private void seal(boolean last) throws IOException {
        byte[] sealed = pieces.seal(piece.array(), piece.position(), last);
        out.write(ByteBuffer.allocate(5)
                .put((byte) (last ? 1 : 0))
                .putInt(sealed.length)
                .array());
        out.write(sealed);
        piece.clear();
    }
}
