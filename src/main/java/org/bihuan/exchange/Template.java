package org.bihuan.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.bihuan.exchange.ledger.Column;
import org.bihuan.exchange.ledger.Words;
import org.bihuan.sheet.Table;
import org.springframework.stereotype.Component;

/** The ledger to fill in: headings with one example, and a second table that explains each column. */
@Component
class Template {

    private final Words words;
    private final Officer officer;

    Template(Words words, Officer officer) {
        this.words = words;
        this.officer = officer;
    }

    byte[] toExcel() {
        List<Column> columns = List.of(Column.values());
        List<String> headings = columns.stream().map(words::heading).toList();
        Table ledger = new Table(
                "隐患台账", headings, List.of(columns.stream().map(this::example).toList()));
        Table notes = new Table(
                "填写说明",
                List.of("列", "是否必填", "怎么填"),
                columns.stream()
                        .map(column -> List.of(words.heading(column), column.isNeeded() ? "必填" : "", note(column)))
                        .toList());
        return Table.toExcel(List.of(ledger, notes));
    }

    private String example(Column column) {
        List<String> choices = words.choices(column);
        return switch (column) {
            case NUMBER -> words.example();
            case DISCOVERED_ON -> "2026-09-07";
            case PLACE -> "-650中央变电所";
            case DESCRIPTION -> "高压开关柜漏电保护试验记录缺失两个月";
            case GRADE -> choices.get(choices.size() / 2);
            case MEASURES -> "补做试验并建立记录";
            case FUNDS -> "0.6";
            case SECTION -> sections().findFirst().orElse("");
            case DEADLINE -> "2026-09-14";
            default -> choices.stream().findFirst().orElse("");
        };
    }

    private String note(Column column) {
        if (column == Column.SECTION) {
            return "本矿的单位：" + String.join("、", sections().toList());
        }
        if (!words.choices(column).isEmpty()) {
            return "从这些词中选一个：" + String.join("、", words.choices(column));
        }
        return switch (column) {
            case NUMBER -> "首格写“" + words.example() + "”的行不会导入";
            case DISCOVERED_ON, RECTIFIED_ON, ACCEPTED_ON -> "写成 2026-09-07 的样子，不能晚于今天";
            case DEADLINE -> "写成 2026-09-14 的样子；当天整改的可写“立即”";
            case FUNDS -> "单位万元；也可写明单位，如 6000元";
            case FINDER, RECTIFIER, SUPERVISOR, ACCEPTOR -> "本矿职工的姓名";
            default -> "最多 " + column.longest() + " 个字";
        };
    }

    private Stream<String> sections() {
        return officer.roster(officer.mine()).sections().stream().map(section -> section.name());
    }
}
