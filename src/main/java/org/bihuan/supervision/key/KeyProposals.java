package org.bihuan.supervision.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.bihuan.supervision.EachByItself;
import org.bihuan.supervision.watch.MinesUrged;
import org.bihuan.workflow.Decisions;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each night, after the mines were urged, proposes those that produce for key supervision for which a rule of the table says so. */
@Component
class KeyProposals {

    private final KeyListing listing;
    private final KeyFigures figures;
    private final Decisions decisions;
    private final Organization organization;
    private final MessageSource messages;
    private final EachByItself each;

    KeyProposals(
            KeyListing listing,
            KeyFigures figures,
            Decisions decisions,
            Organization organization,
            MessageSource messages,
            EachByItself each) {
        this.listing = listing;
        this.figures = figures;
        this.decisions = decisions;
        this.organization = organization;
        this.messages = messages;
        this.each = each;
    }

    @EventListener
    void propose(MinesUrged night) {
        Map<Long, List<KeyGround>> found = grounds(night.day());
        found.keySet().removeAll(figures.underway());
        found.keySet()
                .retainAll(organization.inOperation(UnitKind.MINE).stream()
                        .map(Unit::getId)
                        .toList());
        found.forEach((mine, grounds) -> each.run(
                "Key supervision of " + mine,
                () -> listing.propose(organization.unit(mine), words(grounds), grounds, null)));
    }

    private Map<Long, List<KeyGround>> grounds(LocalDate today) {
        Map<Long, List<KeyGround>> found = new TreeMap<>();
        Map<Long, LocalDate> decided = figures.decided();
        for (KeyReason reason : KeyReason.values()) {
            KeyRule rule = KeyRule.of(reason, decisions.decide("keyProposal", Map.of("reason", reason.name())));
            figures.grounds(rule, today).forEach((mine, ground) -> {
                LocalDate last = decided.get(mine);
                if (last == null || last.plusDays(rule.rest()).isBefore(today)) {
                    found.computeIfAbsent(mine, unknown -> new ArrayList<>()).add(ground);
                }
            });
        }
        return found;
    }

    private String words(List<KeyGround> grounds) {
        return grounds.stream()
                .map(ground -> messages.getMessage(
                        "key.reason." + ground.reason(),
                        new Object[] {ground.measured(), ground.allowed(), ground.period()},
                        Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining("；"));
    }
}
