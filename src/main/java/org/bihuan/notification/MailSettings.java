package org.bihuan.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent.
 *
 * @param from the sender of every mail
 * @param dispatch whether this node sends mails at all
 * @param dispatchEvery how long it pauses between looking for mails that are due
 */
@ConfigurationProperties("bihuan.mail")
record MailSettings(
        @DefaultValue("bihuan@localhost") String from,
        @DefaultValue("true") boolean dispatch,
        @DefaultValue("5s") Duration dispatchEvery) {}
