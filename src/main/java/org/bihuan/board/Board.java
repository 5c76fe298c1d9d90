package org.bihuan.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.springframework.stereotype.Service;

/** Answers questions about overdue rectifications, within what the person logged in may see. */
@Service
class Board {

    /** The most lines that one spreadsheet holds. */
    static final int MOST_LINES = 50_000;

    private static final int LINES_AT_ONCE = 500;

    private final OverdueHazards hazards;
    private final ListedHazards listed;
    private final FalseClosureCounts falseClosures;
    private final CurrentPerson current;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    Board(
            OverdueHazards hazards,
            ListedHazards listed,
            FalseClosureCounts falseClosures,
            CurrentPerson current,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.hazards = hazards;
        this.listed = listed;
        this.falseClosures = falseClosures;
        this.current = current;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The page asked for, or the last one if there are not so many. */
    Answer answer(Question question) {
        LocalDate today = today();
        Jurisdiction viewer = jurisdictions.of(current.get());
        Seen seen = Seen.overdue(viewer, today);
        Counts counts = hazards.counts(seen, question.filter(), today);
        Question asked = question.onPage(Math.min(question.page(), question.lastPage(counts.listed())));
        int offset = (asked.page() - 1) * asked.size();
        List<Long> ids = hazards.ids(seen, asked.filter(), today, asked.order(), offset, asked.size());
        List<ListedHazard> listed = this.listed.seen(Seen.listed(viewer), today);
        return new Answer(
                asked,
                counts,
                hazards.lines(ids, today),
                listed,
                viewer.everything() || !viewer.mines().isEmpty(),
                falseClosures.seen(viewer, today),
                today);
    }

    /**
     * Gives the whole list, part by part, at most {@link #MOST_LINES}. No database connection is held between the parts, however
     * slowly they are taken.
     *
     * @return whether that was all
     */
    boolean all(Question question, Consumer<List<OverdueHazard>> part) {
        LocalDate today = today();
        List<Long> ids = hazards.ids(seen(today), question.filter(), today, question.order(), 0, MOST_LINES + 1);
        int end = Math.min(ids.size(), MOST_LINES);
        for (int from = 0; from < end; from += LINES_AT_ONCE) {
            part.accept(hazards.lines(ids.subList(from, Math.min(from + LINES_AT_ONCE, end)), today));
        }
        return ids.size() == end;
    }

    private Seen seen(LocalDate today) {
        return Seen.overdue(jurisdictions.of(current.get()), today);
    }

    /**
     * A page of the board.
     *
     * @param listed the major hazards under listed supervision, the longest listed first
     * @param seesMines whether the viewer sees mines whole, and so is told of their false closures
     */
    record Answer(
            Question question,
            Counts counts,
            List<OverdueHazard> lines,
            List<ListedHazard> listed,
            boolean seesMines,
            List<FalseClosureCounts.OfUnit> falseClosures,
            LocalDate today) {

        public int falseClosuresThisYear() {
            return falseClosures.stream()
                    .mapToInt(FalseClosureCounts.OfUnit::thisYear)
                    .sum();
        }

        public int lastPage() {
            return question.lastPage(counts.listed());
        }

        public boolean tooManyForASheet() {
            return counts.listed() > MOST_LINES;
        }
    }
}
