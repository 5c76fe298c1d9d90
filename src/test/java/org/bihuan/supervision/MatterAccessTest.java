package org.bihuan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter.Opening;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees matters about units that are no mines, and who answers for them. */
@BihuanTest
class MatterAccessTest {

    private static final List<String> EVERYBODY = List.of(
            "leader",
            "promoter",
            "director.fa",
            "inspector.fa",
            "office.fa",
            "inspector.fb",
            "group.g1",
            "group.g2",
            "officer.qss",
            "worker.zc",
            "admin");

    @Autowired
    MatterRegister register;

    @Autowired
    MatterAccess access;

    @Autowired
    Authorities authorities;

    @Autowired
    Organization organization;

    @Autowired
    Loop loop;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({
        "FA,   false, leader promoter director.fa inspector.fa office.fa",
        "FA-1, false, leader promoter director.fa inspector.fa office.fa",
        "FA,   true,  leader promoter director.fa inspector.fa office.fa",
        "G1,   false, leader promoter group.g1",
        "SDJ,  false, leader promoter",
        "SDJ,  true,  leader promoter director.fa inspector.fa office.fa inspector.fb group.g1 group.g2 officer.qss"
                + " worker.zc admin",
        "QSS,  false, leader promoter director.fa inspector.fa office.fa",
        "QSS,  true,  leader promoter director.fa inspector.fa office.fa group.g1 officer.qss"
    })
    void aMatterIsSeenByThoseWhomItConcerns(String unit, boolean shared, String seers) {
        String code = opened(unit, shared);

        assertThat(EVERYBODY)
                .filteredOn(login -> loop.as(login, () -> access.visible(code).isPresent()))
                .containsExactlyInAnyOrder(seers.split(" "));
        assertThat(EVERYBODY)
                .filteredOn(login -> loop.as(
                        login, () -> access.find(new MatterAccess.Wanted(null, false, code), PageRequest.of(0, 5))
                                .hasContent()))
                .containsExactlyInAnyOrder(seers.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "QSS,  QSS.safety-officer,           office.fa,   director.fa",
        "QSS,  _.deputy.qss,                 office.fa,   director.fa",
        "QSS,  FA-1.inspector,               office.fa,   director.fa",
        "QSS,  FA-1.inspector FA-1.office-head, office.fa, director.fa",
        "QSS, FA-1.office-head FA.branch-director, director.fa, promoter",
        "QSS,  FA.branch-director,           promoter,    leader",
        "QSS,  SDJ-TJ.promotion-officer,     leader,      ",
        "QSS,  SDJ.bureau-leader,            ,            ",
        "FA,   FA-1.office-head,             director.fa, promoter",
        "FA-1, FA.branch-director,           promoter,    leader",
        "G1,   G1.group-safety,              promoter,    leader",
        "SDJ,  SDJ-TJ.promotion-officer,     leader,      "
    })
    void whatLiesAboutIsToldToThoseAboveWhoLetItLie(String unit, String late, String first, String second) {
        transaction.executeWithoutResult(status -> {
            var found = organization.unit(unit).orElseThrow();
            Set<String> groups = Set.of(late.split(" "));
            assertAbove(authorities.above(found, groups, 1), first);
            assertAbove(authorities.above(found, groups, 2), second);
        });
    }

    private static void assertAbove(List<Person> told, String login) {
        assertThat(told)
                .extracting(Person::getLogin)
                .filteredOn(EVERYBODY::contains)
                .isEqualTo(login == null ? List.of() : List.of(login));
    }

    private String opened(String unit, boolean shared) {
        return transaction.execute(status -> {
            Matter matter = register.open(new Opening(
                    MatterKind.POLICY,
                    organization.unit(unit).orElseThrow(),
                    null,
                    "事项",
                    MatterKind.POLICY, // any name will do: nothing reads its state
                    null));
            if (shared) {
                matter.share();
            }
            matter.close(MatterKind.POLICY, matter.getOpenedAt());
            return matter.getCode();
        });
    }
}
