package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BihuanTest
class UnitsPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Statements statements;

    @Test
    void unitsAreFoundByCodeAndNameWithWhatIsAboveThem() throws Exception {
        assertThat(page("/units?text=QSS-JD")).contains("机电队", "区队", "青石山煤矿").doesNotContain("白河滩煤矿");
        assertThat(page("/units?text=青石山")).contains("甲分局一室");
    }

    @Test
    void aPageCostsTheSameHoweverManyUnitsItLists() {
        List<String> one = statements.during(() -> open("/units?text=QSS-JD"));

        assertThat(one).isNotEmpty();
        assertThat(statements.during(() -> open("/units?text=QSS"))).hasSizeLessThanOrEqualTo(one.size() + 1);
    }

    @Test
    void onlyAdministratorsSeeThem() throws Exception {
        web.perform(get("/units").with(user("leader").roles("BUREAU_LEADER"))).andExpect(status().isForbidden());
    }

    private void open(String path) {
        assertThatCode(() -> page(path)).doesNotThrowAnyException();
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(user("admin").roles("ADMINISTRATOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
