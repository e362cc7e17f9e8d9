package cairn.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that lies beside the database and not in it, so that a copy of the database alone opens nothing. */
public final class Pepper {

    private final byte[] secret;

    public Pepper(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the pepper must be at least 32 bytes long");
        }
        this.secret = secret.clone();
    }

    /**
     * HMAC-SHA-256 of a text under the pepper.
     *
     * @param purpose keeps the uses apart: the same text gives other bytes for another purpose
     */
    public byte[] hmac(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((purpose + '\0').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
