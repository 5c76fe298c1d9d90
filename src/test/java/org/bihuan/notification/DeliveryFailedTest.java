package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

class DeliveryFailedTest {

    @Test
    void aRefusalConcernsTheLetterAlone() {
        SendFailedException refusal = new SendFailedException("550 no such mailbox");

        DeliveryFailed failed = DeliveryFailed.from(new MailSendException(Map.of("letter", refusal)), refusal);

        assertThat(failed.serverAway()).isFalse();
        assertThat(failed.maybeArrived()).isFalse();
        assertThat(failed.reason()).isEqualTo("SendFailedException: 550 no such mailbox");
    }

    @Test
    void nothingArrivesThroughAConnectionThatWasNeverMade() {
        MessagingException refused = new MessagingException("Connection refused");

        DeliveryFailed failed = DeliveryFailed.from(
                new MailSendException("Mail server connection failed", refused, Map.of("letter", refused)), refused);

        assertThat(failed.serverAway()).isTrue();
        assertThat(failed.maybeArrived()).isFalse();
    }

    @Test
    void aConversationThatBrokeOffMayHaveDelivered() {
        MessagingException timeout = new MessagingException("Read timed out");

        DeliveryFailed failed = DeliveryFailed.from(new MailSendException(Map.of("letter", timeout)), timeout);

        assertThat(failed.serverAway()).isTrue();
        assertThat(failed.maybeArrived()).isTrue();
    }
}
