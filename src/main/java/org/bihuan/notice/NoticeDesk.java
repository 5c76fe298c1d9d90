package org.bihuan.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.HazardLine;
import org.bihuan.hazard.HazardNumbers;
import org.bihuan.hazard.Inspection;
import org.bihuan.notice.NoticeLines.Unnoticed;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.workflow.StepRefused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues notices and their re-check sheets and shows them; nobody sees more on them than their jurisdiction. */
@Service
@Transactional
class NoticeDesk {

    private static final String NOTICE = "T";
    private static final String REVIEW = "F";

    private final Notices notices;
    private final NoticeLines lines;
    private final HazardAccess hazards;
    private final HazardNumbers numbers;
    private final Organization organization;
    private final CurrentPerson current;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            NoticeLines lines,
            HazardAccess hazards,
            HazardNumbers numbers,
            Organization organization,
            CurrentPerson current,
            Clock clock) {
        this.notices = notices;
        this.lines = lines;
        this.hazards = hazards;
        this.numbers = numbers;
        this.organization = organization;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A notice as somebody sees it.
     *
     * @param mayReview whether the person logged in may issue its re-check sheet now
     */
    record Sheet(Notice notice, List<NoticeLine> lines, boolean mayReview) {}

    /** The notices of an inspection, and the units that wait for one, to whom may issue it. */
    record OfInspection(Inspection inspection, List<Notice> notices, List<Unnoticed> unnoticed) {}

    @Transactional(readOnly = true)
    Optional<OfInspection> ofInspection(String code) {
        return hazards.inspection(code)
                .map(inspection -> new OfInspection(
                        inspection,
                        notices.ofInspection(inspection.getId()),
                        mayIssue(inspection) ? lines.unnoticed(inspection.getId()) : List.of()));
    }

    /** The notice with this number, if the person logged in may see a hazard on it. */
    @Transactional(readOnly = true)
    Optional<Sheet> sheet(String code) {
        return notices.called(code).flatMap(notice -> {
            List<String> seen = hazards.foundBy(notice.getInspection()).stream()
                    .map(HazardLine::code)
                    .toList();
            List<NoticeLine> shown = seen.isEmpty() ? List.of() : lines.of(notice, seen);
            return shown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Sheet(
                            notice,
                            shown,
                            notice.getReviewCode() == null
                                    && mayIssue(notice.getInspection())
                                    && lines.unaccepted(notice) == 0));
        });
    }

    /**
     * Issues a notice for what an inspection found for a unit.
     *
     * @return its number
     * @throws StepRefused if nothing waits for a notice
     */
    String issue(Inspection inspection, long section) {
        requireMayIssue(inspection);
        if (lines.unnoticed(inspection.getId()).stream().noneMatch(waiting -> waiting.section() == section)) {
            throw new StepRefused("notice.refused.nothing");
        }
        String code =
                numbers.next(inspection.getMine(), NOTICE, LocalDate.now(clock).getYear());
        Notice notice = notices.saveAndFlush(
                new Notice(code, inspection, organization.unit(section), current.get(), clock.instant()));
        lines.put(notice);
        return code;
    }

    /**
     * Issues the re-check sheet of a notice, once.
     *
     * @throws StepRefused if a hazard on it is not accepted yet
     */
    void review(String code) {
        Notice notice = notices.called(code).orElseThrow();
        requireMayIssue(notice.getInspection());
        if (notice.getReviewCode() != null) {
            return;
        }
        int open = lines.unaccepted(notice);
        if (open > 0) {
            throw new StepRefused("notice.refused.open", open);
        }
        String number = numbers.next(
                notice.getInspection().getMine(), REVIEW, LocalDate.now(clock).getYear());
        notice.review(number, current.get(), clock.instant());
        lines.keepReview(notice);
    }

    private void requireMayIssue(Inspection inspection) {
        if (!mayIssue(inspection)) {
            throw new AccessDeniedException("neither a safety officer of the mine nor the inspector");
        }
    }

    /** The safety officers of the mine, and who inspected. */
    private boolean mayIssue(Inspection inspection) {
        Person person = current.get();
        return person.holds(Role.SAFETY_OFFICER, inspection.getMine())
                || inspection.getInspector().equals(person);
    }
}
