package cairn.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** The pieces of one sealed file, one after the other. */
final class SealedPieces {

    static final int LENGTH = 65_536;
    static final int SALT_BYTES = 32;
    static final int TAG_BYTES = 16;

    private static final byte[] USE = "cairn sealed file 1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;

    private final SecretKey key;
    private long number;

    SealedPieces(byte[] key, byte[] salt) {
        try {
            this.key = KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(salt)
                                    .thenExpand(USE, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With which such a file begins. */
    static byte[] head() {
        return "CAIRN SEALED 1\n".getBytes(StandardCharsets.US_ASCII);
    }

    byte[] seal(byte[] plain, int length, boolean last) {
        try {
            return next(Cipher.ENCRYPT_MODE, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] sealed, boolean last) throws SealedInput.Damaged {
        try {
            return next(Cipher.DECRYPT_MODE, last).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new SealedInput.Damaged();
        }
    }

    /** The key is of this file alone, so its number and whether it is the last make a nonce that never comes twice. */
    private Cipher next(int mode, boolean last) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(12).putLong(number++).putInt(last ? 1 : 0).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
        return cipher;
    }
}
