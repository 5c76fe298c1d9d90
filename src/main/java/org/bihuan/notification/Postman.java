package org.bihuan.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.bihuan.organization.Person;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Puts a letter into a MIME message and hands it to the mail server. */
@Component
class Postman {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final LetterRenderer renderer;
    private final MailSettings settings;
    private final Clock clock;

    Postman(LetterRenderer renderer, MailSettings settings, Clock clock) {
        this.renderer = renderer;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return the mail as the server accepted it */
    Mail send(OutboxLetter letter, Person recipient, JavaMailSender server) throws DeliveryFailed {
        try {
            Mail mail = renderer.render(letter);
            server.send(message(letter, mail, recipient, server.createMimeMessage()));
            return mail;
        } catch (MailAuthenticationException e) {
            throw DeliveryFailed.notLoggedIn(e);
        } catch (MailSendException e) {
            return acceptedUnlessFailed(letter, e);
        } catch (MessagingException | UnsupportedEncodingException | RuntimeException e) {
            throw DeliveryFailed.unsendable(e);
        }
    }

    /** An error that names no failed message came after the server had accepted ours, when the connection was closed. */
    private Mail acceptedUnlessFailed(OutboxLetter letter, MailSendException thrown) throws DeliveryFailed {
        Map<Object, Exception> failed = thrown.getFailedMessages();
        if (failed.isEmpty()) {
            return renderer.render(letter);
        }
        throw DeliveryFailed.from(thrown, failed.values().iterator().next());
    }

    private MimeMessage message(OutboxLetter letter, Mail mail, Person recipient, MimeMessage message)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = new InternetAddress(settings.from(), true);
        from.setPersonal(from.getPersonal(), UTF_8);
        InternetAddress to = new InternetAddress(recipient.getEmail(), true);
        to.setPersonal(SingleLine.of(recipient.getName()), UTF_8);
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, to);
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", messageId(letter, from));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.urgent()) {
            message.setHeader("Importance", "high");
            message.setHeader("X-Priority", "1");
        }
        message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        return message;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    /** The same for every attempt, so that a receiver recognises a repeated mail; the time tells two databases apart. */
    private static String messageId(OutboxLetter letter, InternetAddress from) {
        String address = from.getAddress();
        String domain = address.substring(address.indexOf('@') + 1);
        return "<letter-" + letter.id() + "-" + letter.postedAt().getEpochSecond() + "@" + domain + ">";
    }
}
