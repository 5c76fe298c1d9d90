package org.bihuan.supervision.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.testing.Benchmarking;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks {@code bpmn/benchmark-mine.bpmn} and {@code bpmn/observation-training.bpmn} through every node and flow. */
@BihuanTest
class BenchmarkTest {

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("benchmarkMine", "observationTraining");

    private static final Map<String, Object> HELD = Map.of("decision", "HELD", "content", "看现场、听介绍、座谈");

    @Autowired
    Benchmarking benchmarking;

    @Autowired
    BenchmarkMines benchmarks;

    @Autowired
    ObservationTrainings trainings;

    @Autowired
    MissingTrainings missing;

    @Autowired
    BenchmarkDesk desk;

    @Autowired
    Organization organization;

    @Autowired
    Supervising supervising;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aMineIsNominatedSupplementedAndNamed() {
        String code = benchmarking.nominated();
        assertThatThrownBy(() -> benchmarking.decide(code, Map.of("decision", "SUPPLEMENT")))
                .hasMessageContaining("理由");
        benchmarking.decide(code, Map.of("decision", "SUPPLEMENT", "reason", "补充培训成效"));
        supervising.submit("director.fa", code, "supplementNomination", Map.of("nomination", "全员培训合格率 98%"));
        assertThat(state(code)).isEqualTo("BENCHMARK_NOMINATED");

        benchmarking.decide(code, Map.of("decision", "NAMED", "remark", "同意"));

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(state(code)).isEqualTo("BENCHMARK_NAMED");
        assertThat(supervising.steps(code))
                .containsExactly(
                        "BENCHMARK_NOMINATED", "BENCHMARK_RETURNED", "BENCHMARK_SUPPLEMENTED", "BENCHMARK_NAMED");
        assertThat(lettersTo("manager.qss", code)).containsExactly("matterTold");
        assertThatThrownBy(() -> nominate("director.fa")).hasMessageContaining("refused.known");
    }

    @Test
    void aMineIsDeclined() {
        String code = benchmarking.nominated();
        time.travelTo(time.today().plusDays(9), LocalTime.NOON);
        assertThat(lettersTo("leader", code)).containsExactly("matterAsked", "matterReminder");

        benchmarking.decide(code, Map.of("decision", "DECLINED", "reason", "运行时间不足一年"));

        assertThat(state(code)).isEqualTo("BENCHMARK_DECLINED");
        assertThat(lettersTo("manager.qss", code)).isEmpty();
    }

    @Test
    void noMineWithAnOverdueMajorHazardIsNominatedOrNamed() {
        String code = benchmarking.nominated();
        String hazard = loop.assigned("MAJOR", "2026-12-20");
        jdbc.update(
                "update hazard set deadline = ? where code = ?", time.today().minusDays(1), hazard);
        try {
            assertThatThrownBy(() -> benchmarking.decide(code, Map.of("decision", "NAMED")))
                    .hasMessageContaining("逾期的重大隐患");
            benchmarking.decide(code, Map.of("decision", "DECLINED", "reason", "有逾期重大隐患"));
            assertThatThrownBy(() -> nominate("director.fa")).hasMessageContaining("refused.overdueMajor");
        } finally {
            jdbc.update("update hazard set deadline = ? where code = ?", LocalDate.of(2026, 12, 20), hazard);
        }
    }

    @Test
    void noMineThatIsWatchedMostCloselyIsNominated() {
        String code = benchmarking.nominated();
        benchmarking.decide(code, Map.of("decision", "DECLINED", "reason", "运行时间不足一年"));
        jdbc.update(
                "insert into matter (id, version, code, kind, unit_id, subject, state, shared, rules, opened_at)"
                        + " select -7105, 0, 'QSS-K-TEST', 'KEY_SUPERVISION', u.id, '列入', 'KEY_PROPOSED', false, 1, ?"
                        + " from unit u where u.code = 'QSS'",
                Timestamp.from(Time.START));
        try {
            assertThatThrownBy(() -> nominate("director.fa")).hasMessageContaining("refused.watched");
        } finally {
            jdbc.update("delete from matter where id = -7105");
        }
    }

    @Test
    void aBenchmarkMineThatComesUnderKeySupervisionIsToldOfAndWithdrawnByALeader() {
        String code = benchmarking.named();
        String key = supervising.keyListed();
        assertThat(note(code, "BENCHMARK_DOUBTED")).isEqualTo(key);
        assertThat(lettersTo("leader", code)).contains("matterTold");
        for (String login : List.of("director.fa", "promoter", "manager.qss")) {
            assertThatThrownBy(() -> withdraw(login, code, "列入重点监察对象")).hasMessageContaining("refused.withdraw");
        }
        assertThatThrownBy(() -> withdraw("leader", code, " ")).hasMessageContaining("refused.withdrawal");
        assertThatThrownBy(() -> withdraw("leader", code, "长".repeat(1001))).hasMessageContaining("refused.withdrawal");

        withdraw("leader", code, "列入重点监察对象");

        assertThat(state(code)).isEqualTo("BENCHMARK_WITHDRAWN");
        assertThat(note(code, "BENCHMARK_WITHDRAWN")).isEqualTo("列入重点监察对象");
        for (String login : List.of("manager.qss", "director.fa")) {
            assertThat(lettersTo(login, code)).endsWith("matterTold", "matterTold");
        }
        assertThatThrownBy(() -> withdraw("leader", code, "再次")).hasMessageContaining("refused.withdraw");
        assertThatThrownBy(() -> plan("promoter", "QSS", "BHT")).hasMessageContaining("refused.host");
        assertThatThrownBy(() -> nominate("director.fa")).hasMessageContaining("refused.watched");
        supervising.forgetKeySupervision();
        assertThat(nominate("director.fa")).isNotEqualTo(code);
    }

    private void withdraw(String login, String code, String reason) {
        loop.as(login, () -> {
            benchmarks.withdraw(code, reason);
            return code;
        });
    }

    private String note(String code, String step) {
        return jdbc.queryForObject(
                "select max(e.note) from matter_record e join matter m on m.id = e.matter_id where m.code = ? and e.step = ?",
                String.class,
                code,
                step);
    }

    @Test
    void onlyWhoLeadsTheOfficeOrBranchNominates() {
        for (String login : List.of("inspector.fa", "promoter", "manager.qss")) {
            assertThatThrownBy(() -> nominate(login)).hasMessageContaining("refused.mine");
        }
    }

    @Test
    void aTrainingIsHeldWithWhoCame() {
        String code = benchmarking.planned(time.today());
        assertThat(lettersTo("group.g2", code)).containsExactly("matterTold");
        assertThat(lettersTo("manager.qss", code)).containsExactly("matterTold");
        assertThatThrownBy(() -> benchmarking.hold(code, HELD)).hasMessageContaining("参加人员");
        assertThatThrownBy(() -> benchmarking.attended(code, "G1", 2)).hasMessageContaining("refused.unit");
        for (String stranger : List.of("manager.qss", "inspector.fb", "nobody")) {
            assertThatThrownBy(() -> benchmarking.attended(code, "BHT", 0, stranger))
                    .hasMessageContaining("refused.person");
        }
        benchmarking.attended(code, "BHT", 1, "officer.bht", "worker.zc");
        benchmarking.attended(code, "FB", 0, "inspector.fb");
        benchmarking.attended(code, "BHT", 1, "officer.bht");
        assertThat(loop.form("promoter", code, "holdTraining").get("facts").toString())
                .contains("已填参加单位", "2", "已填参加人数", "3");

        benchmarking.hold(code, HELD);

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(state(code)).isEqualTo("TRAINING_HELD");
        assertThat(supervising.steps(code)).containsExactly("TRAINING_PLANNED", "TRAINING_HELD");
    }

    @Test
    void aTrainingIsMovedAndCancelled() {
        String code = benchmarking.planned(time.today().plusDays(3));
        benchmarking.attended(code, "BHT", 3);
        assertThatThrownBy(() -> benchmarking.hold(code, HELD)).hasMessageContaining("还没有到");

        benchmarking.hold(
                code,
                Map.of(
                        "decision",
                        "POSTPONED",
                        "newDay",
                        time.today().plusDays(9).toString(),
                        "reason",
                        "大雪封路"));

        assertThat(loop.standsAt(code)).containsExactly("holdTraining");
        time.travelTo(time.today().plusDays(8), LocalTime.NOON);
        assertThat(lettersTo("promoter", code)).contains("matterReminder");
        benchmarking.hold(code, Map.of("decision", "CANCELLED", "reason", "并入下一次"));
        assertThat(state(code)).isEqualTo("TRAINING_CANCELLED");
        assertThat(lettersTo("group.g2", code)).hasSize(3);
    }

    @Test
    void whoCanHaveComeIsOfTheUnitAndWhoLeadsComesFirst() {
        assertThat(choices("BHT", "", 9)).containsSubsequence("officer.bht", "worker.zc");
        assertThat(choices("BHT", "", 1)).hasSize(1).doesNotContain("worker.zc");
        assertThat(choices("BHT", "工人", 9)).containsExactly("worker.zc");
        assertThat(choices("FB", "", 9)).contains("inspector.fb").doesNotContain("officer.bht");
        assertThat(choices("G2", "", 9)).contains("group.g2").doesNotContain("officer.bht");
        assertThat(choices("BHT", "%", 9)).isEmpty();
    }

    private List<String> choices(String unit, String text, int most) {
        return desk.choices(organization.unit(unit).orElseThrow(), text, most).stream()
                .map(Person::getLogin)
                .toList();
    }

    @Test
    void onlyThePromotionOfficePlansAndOnlyAtABenchmarkMine() {
        benchmarking.named();
        assertThatThrownBy(() -> plan("leader", "QSS", "BHT")).hasMessageContaining("refused.office");
        assertThatThrownBy(() -> plan("promoter", "BHT", "QSS")).hasMessageContaining("refused.host");
        assertThatThrownBy(() -> plan("promoter", "QSS", "QSS-AJ")).hasMessageContaining("refused.unit");
    }

    /** In a year of its own, in which no other test holds one. */
    @Test
    void aYearWithTooFewTrainingsRemindsThePromotionOfficeOnceAMonth() {
        look(LocalDate.of(2032, 7, 31));
        look(LocalDate.of(2032, 8, 9));
        assertThat(reminders("2032-08")).isZero();

        look(LocalDate.of(2032, 8, 10));
        look(LocalDate.of(2032, 8, 11));
        look(LocalDate.of(2032, 11, 1));

        assertThat(reminders("2032-08")).isEqualTo(1);
        assertThat(reminders("2032-11")).isEqualTo(1);
    }

    private void look(LocalDate day) {
        time.sleepUntil(day, LocalTime.of(9, 0));
        missing.look();
    }

    private int reminders(String month) {
        return jdbc.queryForObject(
                "select count(*) from outbox_letter where template = 'trainingWanted' and dedupe_key like ?",
                Integer.class,
                "trainings/" + month + "%");
    }

    private String nominate(String login) {
        return loop.as(login, () -> benchmarks.nominate("QSS", "数据完整"));
    }

    private String plan(String login, String host, String invited) {
        return loop.as(login, () -> trainings.plan(host, time.today(), "会议室", "观摩", Set.of(invited)));
    }

    private String state(String code) {
        return jdbc.queryForObject("select state from matter where code = ?", String.class, code);
    }

    private List<String> lettersTo(String login, String code) {
        return jdbc.queryForList(
                "select template from outbox_letter where recipient_id = ? and dedupe_key like ? order by id",
                String.class,
                loop.person(login).getId(),
                code + "/%");
    }
}
