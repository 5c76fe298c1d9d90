package org.bihuan.notification;

import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** A letter could not be sent this time: because of itself, or because the mail server is away. */
class DeliveryFailed extends Exception {

    /** What the mail library gives as the server's answer when the connection ended instead of one. */
    private static final int NO_ANSWER = -1;

    /** The command after which the server has the whole letter. */
    private static final String END_OF_LETTER = ".";

    private final String reason;
    private final boolean serverAway;
    private final boolean maybeArrived;

    private DeliveryFailed(Throwable cause, boolean serverAway, boolean maybeArrived) {
        super(cause);
        this.reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        this.serverAway = serverAway;
        this.maybeArrived = maybeArrived;
    }

    /** The letter itself cannot be sent, such as to an address that is none. */
    static DeliveryFailed unsendable(Exception cause) {
        return new DeliveryFailed(cause, false, false);
    }

    static DeliveryFailed notLoggedIn(MailAuthenticationException cause) {
        return new DeliveryFailed(cause, true, false);
    }

    /**
     * Tells apart a refusal by the server, a server that cannot be reached, and a conversation that broke off, after which the
     * letter may have arrived. Spring names the failed connection both as the cause and as the message's failure.
     */
    static DeliveryFailed from(MailSendException thrown, Exception failure) {
        if (thrown.getCause() == failure) {
            return new DeliveryFailed(failure, true, false);
        }
        if (failure instanceof SMTPAddressFailedException address) {
            return new DeliveryFailed(failure, address.getReturnCode() == NO_ANSWER, false);
        }
        if (failure instanceof SMTPSendFailedException sending) {
            boolean brokeOff = sending.getReturnCode() == NO_ANSWER;
            return new DeliveryFailed(failure, brokeOff, brokeOff && END_OF_LETTER.equals(sending.getCommand()));
        }
        boolean refused = failure instanceof SendFailedException;
        return new DeliveryFailed(failure, !refused, !refused);
    }

    /** What went wrong, in the words of the mail server. */
    String reason() {
        return reason;
    }

    boolean serverAway() {
        return serverAway;
    }

    boolean maybeArrived() {
        return maybeArrived;
    }
}
