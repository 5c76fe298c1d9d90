package org.bihuan.board;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.testing.Loop;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/**
 * Reads the board as somebody. Unless a test asks for a text itself, only codes with {@code BT-} are asked for, so that it does
 * not matter what other tests leave behind.
 */
record BoardReader(MockMvc mvc, Board board, Loop loop) {

    private static final Pattern CODE = Pattern.compile("/hazards/(BT-\\d+)\"");

    Board.Answer answer(String login, Map<String, String> address) {
        Map<String, String> ours = new HashMap<>(address);
        ours.put("text", "BT-");
        return loop.as(login, () -> board.answer(Question.of(ours)));
    }

    String page(String login, String query) {
        return read(login, "/overdue?" + ours(query), status().isOk());
    }

    String read(String login, String address, ResultMatcher expected) {
        return new String(response(login, address, expected).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    List<String> codesOf(String login, String query) {
        return codes(page(login, query + "&sort=CODE"));
    }

    static List<String> codes(String page) {
        return CODE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    List<String> codesOfSheet(String login, String query) {
        return rows(login, query).stream()
                .skip(1)
                .map(row -> row.getCellText(0))
                .toList();
    }

    List<Row> rows(String login, String query) {
        byte[] file =
                response(login, "/overdue.xlsx?" + ours(query), status().isOk()).getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ours(String query) {
        return query.contains("text=") ? query : query + "&text=BT-";
    }

    private MockHttpServletResponse response(String login, String address, ResultMatcher expected) {
        try {
            return mvc.perform(get(URI.create(address)).with(user(login)))
                    .andExpect(expected)
                    .andReturn()
                    .getResponse();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
