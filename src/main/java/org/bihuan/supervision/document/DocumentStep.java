package org.bihuan.supervision.document;

import org.bihuan.supervision.MatterStep;

/** What happens to the documents of a matter. */
enum DocumentStep implements MatterStep {
    DOCUMENT_FILED,
    DOCUMENT_WITHDRAWN
}
