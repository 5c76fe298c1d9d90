package org.bihuan.exchange.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.sheet.Sheet;
import org.bihuan.sheet.Spreadsheets;
import org.springframework.core.io.ClassPathResource;

/** The two made-up ledgers of 青石山煤矿 and its people. */
public final class SampleLedgers {

    /** The day on which the ledgers are read: after everything that happened in them. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private SampleLedgers() {}

    public static byte[] clean() {
        return file("ledgers/ledger-clean.csv");
    }

    public static byte[] messy() {
        return file("ledgers/ledger-messy.xlsx");
    }

    static Words words() {
        return WordsFile.read(new ClassPathResource("exchange/ledger-words.yaml"));
    }

    /** Everybody's log-in name is the name. */
    static Roster roster() {
        List<Roster.Section> sections = new ArrayList<>();
        List<Roster.Member> members = new ArrayList<>();
        for (Sheet.Line line : people()) {
            Roster.Section section = new Roster.Section(line.cell(0), line.cell(0));
            members.add(new Roster.Member(line.cell(1), line.cell(1), line.cell(0)));
            if (!sections.contains(section)) {
                sections.add(section);
            }
        }
        return new Roster(sections, members);
    }

    /** Section, name and post of each. */
    public static List<Sheet.Line> people() {
        List<Sheet.Line> lines =
                Spreadsheets.read(file("ledgers/mine-people.csv")).get(0).lines();
        return lines.subList(1, lines.size());
    }

    static List<Judgement> judge(byte[] file) {
        return judge(file, fingerprints -> Map.of());
    }

    static List<Judgement> judge(byte[] file, Judge.Before before) {
        Ledger ledger = Ledger.find(Spreadsheets.read(file), words());
        return new Judge(words(), roster(), TODAY).judge(ledger.headings(), ledger.mapping(), ledger.rows(), before);
    }

    private static byte[] file(String name) {
        try {
            return new ClassPathResource(name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
