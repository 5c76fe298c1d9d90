package org.bihuan.hazard.evidence;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** A photo cannot be taken in. As a {@link MessageSourceResolvable} it says why, and the remedy, in the reader's language. */
public final class PhotoRefused extends RuntimeException implements MessageSourceResolvable {

    private static final long serialVersionUID = 1L;

    /** Why, with the answer's HTTP status, always 4xx. */
    public enum Reason {
        EMPTY(HttpStatus.BAD_REQUEST),
        TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
        HEIC(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        UNKNOWN_FORMAT(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        TWO_IN_ONE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_ENTITY),
        DAMAGED(HttpStatus.UNPROCESSABLE_ENTITY);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    private final Reason reason;
    private final transient Object[] arguments;

    PhotoRefused(Reason reason, Object... arguments) {
        super("photo refused: " + reason);
        this.reason = reason;
        this.arguments = arguments;
    }

    public Reason reason() {
        return reason;
    }

    public HttpStatus status() {
        return reason.status;
    }

    @Override
    public String[] getCodes() {
        return new String[] {
            "evidence.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')
        };
    }

    @Override
    public Object[] getArguments() {
        return arguments;
    }
}
