package org.bihuan.hazard.evidence;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such hazard or photo, or it is outside the jurisdiction, which must look the same. */
class UnknownHazard extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    UnknownHazard() {
        super(HttpStatus.NOT_FOUND);
    }
}
