package org.bihuan.hazard.evidence;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** What a browser asks about photos, as somebody. */
record PhotoRequests(MockMvc browser) {

    ResultActions page(String login, String code) throws Exception {
        return browser.perform(get("/hazards/{code}/photos", code).with(user(login)));
    }

    ResultActions picture(String login, String code, long id) throws Exception {
        return browser.perform(get("/hazards/{code}/photos/{id}", code, id).with(user(login)));
    }

    ResultActions pictureSince(String login, String code, long id, String etag) throws Exception {
        return browser.perform(
                get("/hazards/{code}/photos/{id}", code, id).with(user(login)).header("If-None-Match", etag));
    }

    ResultActions thumbnail(String login, String code, long id) throws Exception {
        return browser.perform(
                get("/hazards/{code}/photos/{id}/thumb", code, id).with(user(login)));
    }

    ResultActions upload(String login, String code, Stage stage, byte[] photo) throws Exception {
        return browser.perform(form(login, code, stage, photo)
                .header("X-Requested-With", "XMLHttpRequest")
                .with(csrf()));
    }

    ResultActions uploadWithoutScript(String login, String code, Stage stage, byte[]... photos) throws Exception {
        return browser.perform(form(login, code, stage, photos).with(csrf()));
    }

    ResultActions uploadFromAnotherSite(String login, String code, Stage stage, byte[] photo) throws Exception {
        return browser.perform(form(login, code, stage, photo));
    }

    ResultActions withdraw(String login, String code, long id) throws Exception {
        return browser.perform(post("/hazards/{code}/photos/{id}/withdraw", code, id)
                .with(user(login))
                .with(csrf()));
    }

    /** The id of the photo that an upload filed. */
    static long id(ResultActions upload) throws Exception {
        String answer = upload.andReturn().getResponse().getContentAsString();
        return JsonPath.<Integer>read(answer, "$.id").longValue();
    }

    private static MockMultipartHttpServletRequestBuilder form(
            String login, String code, Stage stage, byte[]... photos) {
        var form = multipart("/hazards/{code}/photos", code);
        for (var at = 0; at < photos.length; at++) {
            form.file(new MockMultipartFile("photos", "photo" + at + ".jpg", "image/jpeg", photos[at]));
        }
        form.param("stage", stage.name()).with(user(login));
        return form;
    }
}
