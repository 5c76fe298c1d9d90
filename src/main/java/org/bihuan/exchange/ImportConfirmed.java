package org.bihuan.exchange;

/** Somebody has confirmed an import; its rows wait to be taken in. */
record ImportConfirmed(long id) {}
