/** Who is told what and when: letters are posted to the {@link org.bihuan.notification.Outbox} and sent by e-mail afterwards. */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"organization", "calendar"})
@NullMarked
package org.bihuan.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
