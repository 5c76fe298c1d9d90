package org.bihuan.organization;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds people in a spreadsheet, by headings in Chinese or those of {@code people.csv}. */
@Component
class PeopleSheet {

    private final HeadedRows<PersonColumn> rows;

    PeopleSheet(MessageSource messages) {
        this.rows = new HeadedRows<>(PersonColumn.class, PersonColumn.LOGIN, "people.headings.", messages);
    }

    /** @throws org.bihuan.sheet.SheetRefused if it is no spreadsheet, has no column of log-in names, or nobody in it */
    List<PersonTyped> read(byte[] file) {
        return rows.read(file).stream()
                .map(row -> new PersonTyped(row.line(), row.cells()))
                .toList();
    }
}
