package org.bihuan.hazard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.stereotype.Component;

/**
 * Draws the closures that are checked again on site. Nobody chooses, and everybody can follow: the first four bytes of the SHA-256
 * of a hazard's code, as a number modulo 100, are below the percentage. So the same hazard is drawn each time it is closed.
 */
@Component
public class RecheckDraw {

    private static final int PERCENT = 100;

    /** @param percent how many of a hundred are drawn, 0 to 100 */
    public boolean draws(String code, int percent) {
        return Integer.remainderUnsigned(number(code), PERCENT) < percent;
    }

    private static int number(String code) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(code.getBytes(StandardCharsets.UTF_8)))
                    .getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
