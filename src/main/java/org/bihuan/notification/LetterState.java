package org.bihuan.notification;

/** How far a letter has come. */
enum LetterState {
    /** To be sent when its next attempt is due. */
    WAITING,
    /** Claimed by a dispatcher until its next attempt is due; then the dispatcher is taken to have died. */
    SENDING,
    /** Accepted by the mail server. */
    SENT,
    /** The recipient had no e-mail address when it was to be sent. */
    NO_ADDRESS,
    /** Its recipient wants no single mail of what the digest says. */
    MUTED,
    /** Twice its sending broke off after it may have arrived, so it is not sent a third time. */
    UNSURE
}
