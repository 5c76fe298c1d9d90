package org.bihuan.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.sheet.LongTable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of overdue rectifications and its spreadsheet. */
@Controller
class BoardController {

    private final Board board;
    private final MessageSource messages;

    BoardController(Board board, MessageSource messages) {
        this.board = board;
        this.messages = messages;
    }

    @GetMapping("/overdue")
    String page(@RequestParam Map<String, String> address, Model model, Locale language) {
        Question question = Question.of(address);
        if (!question.understood()) {
            model.addAttribute("problem", messages.getMessage("board.misunderstood", null, language));
        }
        model.addAttribute("board", board.answer(question));
        model.addAttribute("grades", Grade.values());
        model.addAttribute("ages", Age.values());
        model.addAttribute("fields", Field.values());
        model.addAttribute("columns", SortColumn.values());
        model.addAttribute("sizes", Question.SIZES);
        return "board/overdue";
    }

    /** An address that is not understood gives 400 here: a file that holds something else than was meant would go unnoticed. */
    @GetMapping("/overdue.xlsx")
    void sheet(@RequestParam Map<String, String> address, HttpServletResponse response, Locale language)
            throws IOException {
        Question question = Question.of(address);
        if (!question.understood()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String name = messages.getMessage(
                "board.sheet.file", new Object[] {board.today().toString()}, language);
        response.setContentType(LongTable.TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, LongTable.attached(name));
        new OverdueSheet(key -> messages.getMessage(key, null, language))
                .write(response.getOutputStream(), part -> board.all(question, part));
    }
}
