package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LineBreaksTest {

    @Test
    void aLineBreakIsOneCharacterHoweverItIsAskedFor() throws Exception {
        MockHttpServletRequest sent = new MockHttpServletRequest();
        sent.setParameter("reason", "甲\r\n乙", "丙\n丁");
        MockFilterChain chain = new MockFilterChain();

        new LineBreaks().doFilter(sent, new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest().getParameter("reason")).isEqualTo("甲\n乙");
        assertThat(chain.getRequest().getParameterValues("reason")).containsExactly("甲\n乙", "丙\n丁");
        assertThat(chain.getRequest().getParameterMap().get("reason")).containsExactly("甲\n乙", "丙\n丁");
        assertThat(chain.getRequest().getParameter("none")).isNull();
        assertThat(chain.getRequest().getParameterValues("none")).isNull();
    }
}
