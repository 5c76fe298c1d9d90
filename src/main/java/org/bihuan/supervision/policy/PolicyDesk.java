package org.bihuan.supervision.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.workflow.StepRefused;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a diagnosis and a draft are written, as often as it takes, before their tasks are submitted. */
@Service
@Transactional
public class PolicyDesk {

    private final MinePolicies policies;
    private final MatterAccess access;
    private final Authorities authorities;
    private final Organization organization;
    private final Checklist checklist;
    private final CurrentPerson current;

    PolicyDesk(
            MinePolicies policies,
            MatterAccess access,
            Authorities authorities,
            Organization organization,
            Checklist checklist,
            CurrentPerson current) {
        this.policies = policies;
        this.access = access;
        this.authorities = authorities;
        this.organization = organization;
        this.checklist = checklist;
        this.current = current;
    }

    /** The policy to be diagnosed, if the person logged in is of the office that supervises its mine. */
    @Transactional(readOnly = true)
    public Optional<Policy> toDiagnose(String code) {
        return seen(code)
                .filter(policy -> authorities.isOfOffice(
                        current.actor(), policy.getMatter().getUnit()));
    }

    /** The policy to be drafted, if the person logged in heads the office that supervises its mine. */
    @Transactional(readOnly = true)
    public Optional<Policy> toDraft(String code) {
        return seen(code)
                .filter(policy ->
                        authorities.isHead(current.actor(), policy.getMatter().getUnit()));
    }

    private Optional<Policy> seen(String code) {
        Optional<Policy> seen = access.visible(code)
                .filter(matter -> matter.getPartOf() == null)
                .flatMap(policies::of);
        seen.ifPresent(policy -> {
            Hibernate.initialize(policy.getAnswers());
            Hibernate.initialize(policy.getFindings());
            policy.getPlanned().forEach(planned -> Hibernate.initialize(planned.getOwner()));
            Hibernate.initialize(policy.getResponsible());
        });
        return seen;
    }

    /** Who at the mine can carry measures out, by log-in name. */
    @Transactional(readOnly = true)
    public List<Person> owners(Unit mine) {
        return organization.leadersOf(mine);
    }

    /** @throws StepRefused if nobody of this log-in name can carry out measures of the mine */
    Person owner(Unit mine, String login) {
        return known(byLogin(owners(mine)), login);
    }

    /** Who of the branch can answer for a policy: the office that supervises the mine. */
    @Transactional(readOnly = true)
    public Set<Person> supervisors(Unit mine) {
        Set<Person> supervisors = new LinkedHashSet<>(authorities.headsOf(mine));
        mine.supervisor().ifPresent(office -> supervisors.addAll(organization.holders(Role.INSPECTOR, office)));
        return supervisors;
    }

    /**
     * Keeps a diagnosis as far as it has come.
     *
     * @param version of the policy that was shown
     * @throws StepRefused if this is not possible now, a finding has no dimension, or somebody else has saved meanwhile
     */
    public void keepDiagnosis(String code, int version, List<Answer> answers, List<Finding> findings) {
        Policy policy = toDiagnose(code).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        requireUnchanged(policy, version);
        for (int number = 1; number <= findings.size(); number++) {
            if (!checklist.knows(findings.get(number - 1).dimension())) {
                throw new StepRefused("policy.refused.dimension", number);
            }
        }
        policy.keepDiagnosis(answers, findings);
    }

    /**
     * A measure as it is written.
     *
     * @param owner the log-in name of who does it; empty while nobody is named
     */
    public record Written(
            String text,
            String owner,
            @Nullable LocalDate deadline,
            @Nullable String evidence,
            @Nullable Integer finding) {}

    /**
     * Keeps a draft as far as it has come.
     *
     * @param version of the policy that was shown
     * @param responsible log-in names
     * @throws StepRefused if this is not possible now, somebody named is not one of those to choose from, or somebody else has saved
     *     meanwhile
     */
    public void keepDraft(
            String code,
            int version,
            @Nullable String goal,
            @Nullable String schedule,
            Set<String> responsible,
            List<Written> measures) {
        Policy policy = toDraft(code).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        requireUnchanged(policy, version);
        Matter matter = policy.getMatter();
        Map<String, Person> owners = byLogin(owners(matter.getUnit()));
        Map<String, Person> supervisors = byLogin(supervisors(matter.getUnit()));
        List<PlannedMeasure> planned = new ArrayList<>();
        for (Written written : measures) {
            planned.add(new PlannedMeasure(
                    written.text(),
                    written.owner().isBlank() ? null : known(owners, written.owner()),
                    written.deadline(),
                    written.evidence(),
                    written.finding()));
        }
        policy.keepDraft(
                goal,
                schedule,
                responsible.stream()
                        .map(login -> known(supervisors, login))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                planned);
    }

    private static Map<String, Person> byLogin(Iterable<Person> people) {
        Map<String, Person> known = new LinkedHashMap<>();
        people.forEach(person -> known.put(person.getLogin(), person));
        return known;
    }

    private static Person known(Map<String, Person> people, String login) {
        return Optional.ofNullable(people.get(login))
                .orElseThrow(() -> new StepRefused("policy.refused.person", login));
    }

    private static void requireUnchanged(Policy policy, int version) {
        if (policy.getVersion() != version) {
            throw new ChangedMeanwhile();
        }
    }

    /** Somebody else has saved since the page was shown. */
    public static class ChangedMeanwhile extends StepRefused {

        public ChangedMeanwhile() {
            super("policy.refused.changed");
        }
    }
}
