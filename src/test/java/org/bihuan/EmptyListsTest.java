package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** A list with nothing in it says so: before anything has happened, and when a search finds nothing. */
@BihuanTest
class EmptyListsTest {

    @Autowired
    MockMvc pages;

    @Autowired
    UserDetailsService people;

    @Autowired
    Visitors visitors;

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource({
        "admin,       /hazards,                 这里只显示您管辖范围内的隐患",
        "leader,      /hazards?text=无此内容,    没有符合条件的隐患",
        "promoter,    /my-reports,              您还没有上报过隐患",
        "admin,       /published,               没有公示的重大隐患",
        "admin,       /overdue,                 没有逾期未整改的隐患",
        "leader,      /overdue?text=无此内容,    没有符合条件的逾期隐患",
        "promoter,    /outbox,                  还没有发给您的邮件",
        "admin,       /outbox?subject=无此内容,  没有符合条件的邮件",
        "officer.bht, /import,                  还没有导入过台账",
        "officer.bht, /batch/grade?text=无此内容, 没有等您定级的隐患",
        "officer.bht, /batch/assign?text=无此内容, 没有等您下达整改的隐患",
        "admin,       /people?text=无此内容,     没有符合条件的人员",
        "admin,       /units?text=无此内容,      没有符合条件的单位",
        "admin,       /trail?text=无此内容,      没有符合条件的记录",
        "admin,       /failed-jobs,             没有失败的作业",
        "admin,       /matters,                 这里只显示您管辖范围内的监管事项",
        "admin,       /bulletins,               每月初系统按上月数据自动启动",
        "admin,       /filings,                 这里只显示您管辖范围内的报送",
        "leader,      /filings?text=无此内容,    没有符合条件的报送",
        "admin,       /mines,                   这里只显示您管辖范围内的煤矿",
        "leader,      /matters?text=无此内容,    没有符合条件的监管事项",
        "admin,       /report,                  您不属于任何煤矿"
    })
    void saySo(String login, String path, String sentence) throws Exception {
        visitors.passwordOf(login);

        String page = pages.perform(get(path).with(user(people.loadUserByUsername(login))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains(sentence);
    }
}
