package org.bihuan.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends through a real sender, but something happens before or after. */
class InterruptedSender extends JavaMailSenderImpl {

    interface Interruption {
        void happen(MimeMessage message) throws MessagingException;
    }

    private final JavaMailSenderImpl real;
    private final Interruption before;
    private final Interruption after;

    InterruptedSender(JavaMailSenderImpl real, Interruption before) {
        this(real, before, message -> {});
    }

    InterruptedSender(JavaMailSenderImpl real, Interruption before, Interruption after) {
        this.real = real;
        this.before = before;
        this.after = after;
    }

    @Override
    public void send(MimeMessage message) {
        try {
            before.happen(message);
            real.send(message);
            after.happen(message);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
