package org.bihuan.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A photo is seen by those who see its hazard, and by nobody else. */
@BihuanTest
class PhotoAccessTest {

    @Autowired
    Loop loop;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    PhotoRequests browser;
    String code;
    long photo;

    @BeforeEach
    void aHazardWithAPhoto() throws Exception {
        browser = new PhotoRequests(mvc);
        code = loop.assigned("B", "2026-12-01");
        photo = PhotoRequests.id(browser.upload("fitter.jd", code, Stage.AFTER, TestPhotos.jpeg(400, 300)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker.tf",
                "fitter.jd",
                "head.jd",
                "officer.qss",
                "group.g1",
                "inspector.fa",
                "promoter",
                "leader"
            })
    void isSeenByThoseWhoSeeTheHazard(String login) throws Exception {
        browser.picture(login, code, photo).andExpect(status().isOk());
        browser.thumbnail(login, code, photo).andExpect(status().isOk());
        browser.page(login, code).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer.bht", "head.zc", "worker.zc", "head.tf", "group.g2", "inspector.fb", "admin"})
    void doesNotExistForAllOthers(String login) throws Exception {
        browser.picture(login, code, photo).andExpect(status().isNotFound());
        browser.thumbnail(login, code, photo).andExpect(status().isNotFound());
        browser.page(login, code).andExpect(status().isNotFound());
        browser.upload(login, code, Stage.AFTER, TestPhotos.jpeg(40, 30)).andExpect(status().isNotFound());
        browser.uploadWithoutScript(login, code, Stage.AFTER, TestPhotos.jpeg(40, 30))
                .andExpect(status().isNotFound());
        browser.withdraw(login, code, photo).andExpect(status().isNotFound());
    }

    @Test
    void isNotFoundUnderAnotherHazard() throws Exception {
        var own = loop.reported("worker.zc", Loop.report());
        var other = loop.reported();

        browser.picture("officer.bht", own, photo).andExpect(status().isNotFound());
        browser.picture("officer.qss", other, photo).andExpect(status().isNotFound());
        browser.picture("officer.qss", code, photo + 1_000_000).andExpect(status().isNotFound());
        browser.picture("officer.qss", "QSS-1999-0001", photo).andExpect(status().isNotFound());
    }

    @Test
    void isNotFoundWhenItsBytesAreLost() throws Exception {
        jdbc.update("delete from evidence_blob where evidence_id = ?", photo);

        browser.picture("officer.qss", code, photo).andExpect(status().isNotFound());
        browser.thumbnail("officer.qss", code, photo).andExpect(status().isNotFound());
        browser.page("officer.qss", code).andExpect(status().isOk());
    }

    @Test
    void comesWithHeadersThatKeepItPrivateAndAPicture() throws Exception {
        browser.picture("officer.qss", code, photo)
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(header().string(
                                "Content-Disposition", "inline; filename=\"" + code + "-after-" + photo + ".jpg\""));
        browser.thumbnail("officer.qss", code, photo)
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "no-cache, private"));
    }

    @Test
    void travelsOnceAsLongAsTheBrowserKeepsItAndMaySeeIt() throws Exception {
        var etag = browser.picture("officer.qss", code, photo)
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        assertThat(etag).matches("\"[0-9a-f]{64}\"");
        browser.pictureSince("officer.qss", code, photo, etag)
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
        browser.pictureSince("officer.bht", code, photo, etag).andExpect(status().isNotFound());
        browser.thumbnail("officer.qss", code, photo)
                .andExpect(result ->
                        assertThat(result.getResponse().getHeader("ETag")).isNotEqualTo(etag));
    }
}
