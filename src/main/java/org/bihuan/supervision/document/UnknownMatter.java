package org.bihuan.supervision.document;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such matter or document in the jurisdiction of the person logged in. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownMatter extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
