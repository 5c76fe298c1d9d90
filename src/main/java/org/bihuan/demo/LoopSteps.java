package org.bihuan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.Inspection.Findings;
import org.bihuan.hazard.InspectionRegister;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.Source;
import org.bihuan.hazard.evidence.HazardPhotos;
import org.bihuan.hazard.evidence.Photo;
import org.bihuan.hazard.evidence.Stage;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.Acting;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of the closed loop, each done by a person through the forms, as if in Tasklist. */
@Component
@Profile("demo")
class LoopSteps {

    private static final String LOOP = "hazardLoop";

    /** What finds hazards by an inspection, which is registered with them. */
    private static final Set<Source> INSPECTIONS = EnumSet.of(
            Source.MONTHLY_INSPECTION,
            Source.HALF_MONTHLY_INSPECTION,
            Source.DAILY_PATROL,
            Source.SPECIAL_INSPECTION,
            Source.GROUP_INSPECTION);

    private final Acting acting;
    private final Processes processes;
    private final Tasks tasks;
    private final Organization organization;
    private final HazardLookup hazards;
    private final HazardPhotos photos;
    private final InspectionRegister inspections;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LoopSteps(
            Acting acting,
            Processes processes,
            Tasks tasks,
            Organization organization,
            HazardLookup hazards,
            HazardPhotos photos,
            InspectionRegister inspections,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.acting = acting;
        this.processes = processes;
        this.tasks = tasks;
        this.organization = organization;
        this.hazards = hazards;
        this.photos = photos;
        this.inspections = inspections;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Reports a hazard with its photos and returns its code. */
    String report(Person finder, Unit mine, Report report, Album album) {
        return report.anonymous()
                ? acting.asNobody(() -> inOneTransaction(mine, report, album))
                : acting.as(withRoles(finder), () -> inOneTransaction(mine, report, album));
    }

    private String inOneTransaction(Unit mine, Report report, Album album) {
        return Objects.requireNonNull(transaction.execute(status -> {
            String code = processes.start(LOOP, mine.getCode(), report);
            Hazard hazard = hazards.get(code);
            if (INSPECTIONS.contains(report.source())) {
                inspections.found(
                        hazard, new Findings(code, mine, report.source(), LocalDate.now(clock), report.place()), null);
            }
            album.before().forEach(photo -> photos.fileWithReport(hazard, Stage.BEFORE, photo));
            if (report.fixedOnTheSpot()) {
                album.after().forEach(photo -> photos.fileWithReport(hazard, Stage.AFTER, photo));
            }
            return code;
        }));
    }

    void grade(Person officer, String code, String grade) {
        submit(officer, code, "gradeHazard", Map.of("decision", "GRADED", "grade", grade));
    }

    void findNoHazard(Person officer, String code) {
        submit(officer, code, "gradeHazard", Map.of("decision", "NO_HAZARD", "reason", "现场核实，符合作业规程要求，不构成隐患"));
    }

    void findDuplicate(Person officer, String code, String original) {
        submit(
                officer,
                code,
                "gradeHazard",
                Map.of("decision", "DUPLICATE", "original", original, "reason", "与已登记隐患为同一处"));
    }

    void assign(Person officer, String code, Order order) {
        Map<String, Object> form = new HashMap<>();
        form.put("section", order.section().getCode());
        form.put("measures", order.measures());
        form.put("deadline", order.deadline().toString());
        form.put("acceptor", order.acceptor().getLogin());
        if (order.rectifier() != null) {
            form.put("rectifier", order.rectifier().getLogin());
        }
        submit(officer, code, "assignRectification", form);
    }

    void returnAsWronglyAssigned(Person rectifier, String code) {
        submit(rectifier, code, "rectifyHazard", Map.of("decision", "RETURNED", "reason", "该处设备由其他区队负责维护，请重新指派"));
    }

    void rectify(Person rectifier, String code, String what, List<Photo> after) {
        file(rectifier, code, Stage.AFTER, after);
        submit(rectifier, code, "rectifyHazard", Map.of("decision", "DONE", "rectification", what));
    }

    void accept(Person acceptor, String code, List<Photo> onSite) {
        file(acceptor, code, Stage.ACCEPTANCE, onSite);
        submit(acceptor, code, "acceptRectification", Map.of("decision", "PASSED", "opinion", "经现场复查，整改到位，同意销号"));
    }

    /** Whether the hazard was drawn to be checked again after its closure. */
    boolean isInRecheck(String code) {
        return hazards.get(code).isInRecheck();
    }

    /** The first of the officers who may check the closure again does. */
    void recheck(List<Person> officers, String code) {
        Map<String, Object> form = Map.of("decision", "GENUINE", "opinion", "现场复查属实，整改到位");
        officers.stream()
                .filter(hazards.get(code)::mayRecheck)
                .findFirst()
                .ifPresent(officer -> submit(officer, code, "recheckClosure", form));
    }

    void failAcceptance(Person acceptor, String code, LocalDate newDeadline) {
        submit(
                acceptor,
                code,
                "acceptRectification",
                Map.of("decision", "FAILED", "opinion", "现场复查仍有部分未整改到位，限期重新整改", "newDeadline", newDeadline.toString()));
    }

    void file(Person person, String code, Stage stage, List<Photo> taken) {
        acting.as(withRoles(person), () -> {
            taken.forEach(photo -> photos.file(code, stage, photo));
            return code;
        });
    }

    void submit(Person person, String code, String task, Map<String, Object> form) {
        acting.as(withRoles(person), () -> {
            tasks.submit(code, task, form);
            return code;
        });
    }

    private Person withRoles(Person person) {
        return organization.person(person.getLogin()).orElseThrow();
    }

    /** An order to rectify; without a named rectifier the section's head names one. */
    record Order(Unit section, @Nullable Person rectifier, Person acceptor, String measures, LocalDate deadline) {

        /** @throws NullPointerException if nobody is named */
        Person namedRectifier() {
            return Objects.requireNonNull(rectifier);
        }

        /** The same order, to whoever now is to rectify. */
        Order to(Unit other, Person otherRectifier) {
            return new Order(other, otherRectifier, acceptor, measures, deadline);
        }
    }
}
