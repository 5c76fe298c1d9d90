package org.bihuan.notification;

/** A letter as its reader sees it. The subject is a single line. */
record Mail(String subject, String html, String text) {}
