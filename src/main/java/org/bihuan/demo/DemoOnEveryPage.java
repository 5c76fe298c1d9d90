package org.bihuan.demo;

import java.time.ZonedDateTime;
import java.util.List;
import org.bihuan.calendar.TravelClock;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * What the demo adds to pages: its accounts to the log-in page, and to every page the strip with the time. It is added where pages
 * are drawn, not to a controller's model: a page that tells of an error has a model of its own.
 */
@Component
@Profile("demo")
class DemoOnEveryPage {

    private final DemoFiles files;
    private final Organization organization;
    private final TravelClock clock;
    private final String password;

    DemoOnEveryPage(
            DemoFiles files,
            Organization organization,
            TravelClock clock,
            ThymeleafViewResolver pages,
            @Value("${bihuan.demo.password:bihuan-demo}") String password) {
        this.files = files;
        this.organization = organization;
        this.clock = clock;
        this.password = password;
        pages.addStaticVariable("demoAccounts", new Accounts());
        pages.addStaticVariable("demoClock", new ShownClock());
    }

    /** An account as the log-in page shows it. */
    record ShownAccount(String login, String role, String name, String unit) {}

    /** What the strip shows. */
    class ShownClock {

        public String getTime() {
            return ClockPage.MINUTES.format(ZonedDateTime.now(clock));
        }

        public boolean isTravelled() {
            return clock.travelled();
        }
    }

    /** The accounts one can log in with by one click. */
    class Accounts {

        public String getPassword() {
            return password;
        }

        public List<ShownAccount> getList() {
            return files.accounts().stream()
                    .flatMap(account ->
                            organization.person(account.login()).stream().map(person -> shown(person, account.role())))
                    .toList();
        }
    }

    private static ShownAccount shown(Person person, String role) {
        String unit = person.mine()
                .filter(mine -> !mine.equals(person.getUnit()))
                .map(mine -> mine.getName() + " ")
                .orElse("");
        return new ShownAccount(
                person.getLogin(),
                role,
                person.getName(),
                unit + person.getUnit().getName());
    }
}
