package org.bihuan.supervision.visit;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterAccess.Wanted;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLine;
import org.bihuan.supervision.policy.PolicyDesk.ChangedMeanwhile;
import org.bihuan.workflow.StepRefused;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of visits show and keep, to whom they may. */
@Service
@Transactional(readOnly = true)
public class VisitDesk {

    private static final int LISTED = 500;
    private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "id");

    private final Visits visits;
    private final MatterAccess access;
    private final Authorities authorities;
    private final Organization organization;
    private final CurrentPerson current;

    VisitDesk(
            Visits visits,
            MatterAccess access,
            Authorities authorities,
            Organization organization,
            CurrentPerson current) {
        this.visits = visits;
        this.access = access;
        this.authorities = authorities;
        this.organization = organization;
        this.current = current;
    }

    /** The visits planned for these days that the person logged in may see, the latest first; at most the 500 opened last. */
    public List<Visit> during(LocalDate first, LocalDate last) {
        List<String> codes = access.find(new Wanted(MatterKind.VISIT, false, null), PageRequest.of(0, LISTED, NEWEST))
                .map(MatterLine::code)
                .toList();
        return codes.isEmpty() ? List.of() : visits.of(codes, first, last);
    }

    /** Whether the person logged in, or for whom they stand in, is of the promotion office. */
    public boolean mayPlan() {
        return current.actor().all().anyMatch(person -> !person.unitsAs(Role.PROMOTION_OFFICER)
                .isEmpty());
    }

    /**
     * A mine to choose.
     *
     * @param last when it was last visited; nothing if it never was
     */
    public record Choice(Unit mine, @Nullable LocalDate last) {}

    /** All mines, by code. */
    public List<Choice> mines() {
        Map<Long, LocalDate> last =
                visits.lastOfEach().stream().collect(toMap(Visits.LastOf::mine, Visits.LastOf::day));
        return organization.mines().stream()
                .map(mine -> new Choice(mine, last.get(mine.getId())))
                .toList();
    }

    /** Who can go: the promotion office. */
    public List<Person> visitors() {
        return organization.holders(Role.PROMOTION_OFFICER);
    }

    /** The visit whose findings are written now, if the person logged in is of the promotion office. */
    public Optional<Visit> toRecord(String code) {
        Optional<Visit> visit = access.visible(code)
                .filter(matter -> matter.getKind() == MatterKind.VISIT
                        && authorities.isPromotion(current.actor(), matter.getUnit()))
                .flatMap(visits::findByMatter)
                .filter(Visit::isToBeRecorded);
        visit.ifPresent(found -> Hibernate.initialize(found.getFindings()));
        return visit;
    }

    /**
     * Keeps the findings as far as they have come.
     *
     * @param version of the visit that was shown
     * @throws StepRefused if this is not possible now, or somebody else has saved meanwhile
     */
    @Transactional
    public void keepFindings(String code, int version, List<VisitFinding> findings) {
        Visit visit = toRecord(code).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        if (visit.getVersion() != version) {
            throw new ChangedMeanwhile();
        }
        visit.keepFindings(findings);
    }
}
