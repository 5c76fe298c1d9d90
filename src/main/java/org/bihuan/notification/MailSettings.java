package org.bihuan.notification;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How and when mails are sent.
 *
 * @param from the sender of every mail
 * @param dispatch whether this node sends mails and keeps appointments, such as the digests, at all
 * @param dispatchEvery how long it pauses between looking for mails that are due
 * @param ordinaryFrom from what time of the day ordinary mails go out
 * @param ordinaryUntil until what time of the same day; equal to {@code ordinaryFrom} if they go out at any time
 * @param digestAt at what time of a working day everybody gets their digest
 */
@ConfigurationProperties("bihuan.mail")
record MailSettings(
        @DefaultValue("bihuan@localhost") String from,
        @DefaultValue("true") boolean dispatch,
        @DefaultValue("5s") Duration dispatchEvery,
        @DefaultValue("07:00") LocalTime ordinaryFrom,
        @DefaultValue("21:00") LocalTime ordinaryUntil,
        @DefaultValue("07:30") LocalTime digestAt) {

    MailSettings {
        if (ordinaryFrom.isAfter(ordinaryUntil)) {
            throw new IllegalArgumentException(
                    "bihuan.mail.ordinary-from (%s) is not before bihuan.mail.ordinary-until (%s)"
                            .formatted(ordinaryFrom, ordinaryUntil));
        }
    }
}
