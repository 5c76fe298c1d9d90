package org.bihuan.exchange;

/** How far an import has come. */
enum ImportState {
    /** The rows are judged and wait for somebody to confirm. */
    CHECKED,
    /** The rows are being taken in, or will be as soon as a node has time. */
    RUNNING,
    DONE
}
