package org.bihuan.organization;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.JudgedPerson.Verdict;
import org.bihuan.organization.PeopleFiles.Uploaded;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over lists of people: first they are judged and shown, then what is good is taken. Rows are always judged against how
 * things are now, so taking a list twice changes nothing.
 */
@Service
@Transactional
class PeopleImport {

    static final int PAGE_SIZE = 50;

    private final PeopleFiles files;
    private final PeopleSheet sheet;
    private final PeopleJudge judge;
    private final PeopleChanges changes;

    PeopleImport(PeopleFiles files, PeopleSheet sheet, PeopleJudge judge, PeopleChanges changes) {
        this.files = files;
        this.sheet = sheet;
        this.judge = judge;
        this.changes = changes;
    }

    /**
     * A page of a judged list.
     *
     * @param counts how many rows there are of each verdict
     * @param rows those of the page
     * @param pages how many pages there are
     */
    record Preview(String fileName, Map<Verdict, Integer> counts, List<JudgedPerson> rows, int pages) {

        public int toTake() {
            return counts.getOrDefault(Verdict.NEW, 0) + counts.getOrDefault(Verdict.CHANGED, 0);
        }
    }

    /**
     * Keeps a list to be looked at, and gives its id.
     *
     * @throws org.bihuan.sheet.SheetRefused if nobody can be found in it
     */
    String keep(String name, byte[] content) {
        sheet.read(content);
        return files.keep(
                new Uploaded(name, content),
                SecurityContextHolder.getContext().getAuthentication().getName());
    }

    /**
     * What would become of a list; empty if there is no such list any more.
     *
     * @param only of which verdict; null for all
     * @param page from 0
     */
    @Transactional(readOnly = true)
    Optional<Preview> preview(String id, @Nullable Verdict only, int page) {
        return files.find(id).map(file -> {
            List<JudgedPerson> judged = judge.judge(sheet.read(file.content()));
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            judged.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
            List<JudgedPerson> chosen = judged.stream()
                    .filter(row -> only == null || row.verdict() == only)
                    .toList();
            int pages = (chosen.size() + PAGE_SIZE - 1) / PAGE_SIZE;
            List<JudgedPerson> rows = chosen.stream()
                    .skip((long) page * PAGE_SIZE)
                    .limit(PAGE_SIZE)
                    .toList();
            return new Preview(file.name(), counts, rows, pages);
        });
    }

    /** Takes what is good in a list, and tells how many were added or changed; empty if there is no such list any more. */
    Optional<Integer> take(String id) {
        return files.find(id).map(file -> {
            List<JudgedPerson> good = judge.judge(sheet.read(file.content())).stream()
                    .filter(row -> row.verdict() == Verdict.NEW || row.verdict() == Verdict.CHANGED)
                    .toList();
            good.forEach(this::take);
            return good.size();
        });
    }

    private void take(JudgedPerson row) {
        PersonFacts facts = row.facts().orElseThrow();
        row.person().ifPresentOrElse(person -> changes.change(person, facts), () -> changes.add(row.login(), facts));
    }
}
