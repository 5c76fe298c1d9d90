package org.bihuan.hazard.evidence;

import java.util.Locale;
import org.bihuan.workflow.StepRefused;
import org.springframework.http.HttpStatus;

/** A photo cannot be taken in, filed or withdrawn. */
public final class PhotoRefused extends StepRefused {

    private static final long serialVersionUID = 1L;

    /** Why, with the answer's HTTP status, always 4xx. */
    public enum Reason {
        EMPTY(HttpStatus.BAD_REQUEST),
        TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE),
        HEIC(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        UNKNOWN_FORMAT(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        TWO_IN_ONE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
        TOO_MANY_PIXELS(HttpStatus.UNPROCESSABLE_ENTITY),
        DAMAGED(HttpStatus.UNPROCESSABLE_ENTITY),
        TOO_MANY(HttpStatus.CONFLICT),
        NOT_NOW(HttpStatus.CONFLICT),
        NOT_YOURS(HttpStatus.FORBIDDEN),
        SUBMITTED(HttpStatus.CONFLICT);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    private final Reason reason;

    PhotoRefused(Reason reason, Object... arguments) {
        super("evidence.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public HttpStatus status() {
        return reason.status;
    }
}
