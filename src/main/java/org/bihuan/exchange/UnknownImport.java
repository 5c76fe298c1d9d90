package org.bihuan.exchange;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such import, or it is another mine's, which is the same to who asks. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownImport extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
