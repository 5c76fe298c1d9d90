package org.bihuan.supervision.bulletin;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.supervision.bulletin.Ranking.Place;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the first draft of a bulletin from its figures, in Chinese, for the promotion office to edit. */
@Component
class BulletinDraft {

    private static final int NAMED = 3;

    private final MessageSource messages;

    BulletinDraft(MessageSource messages) {
        this.messages = messages;
    }

    String headline(YearMonth month) {
        return said("bulletin.draft.headline", year(month), month.getMonthValue());
    }

    String words(YearMonth month, Ranking ranking) {
        List<Place> mines = ranking.mines();
        String last = names(mines.stream().skip(Math.max(NAMED, mines.size() - NAMED)));
        return figures(month, ranking)
                + "\n\n"
                + said("bulletin.draft.first", names(mines.stream().limit(NAMED)))
                + (last.isEmpty() ? "" : "\n\n" + said("bulletin.draft.last", last))
                + "\n\n"
                + said("bulletin.draft.demand");
    }

    /** The figures of all mines in one sentence. */
    String figures(YearMonth month, Ranking ranking) {
        BulletinLine whole = ranking.whole();
        return said(
                "bulletin.draft.figures",
                year(month),
                month.getMonthValue(),
                ranking.mines().size(),
                String.valueOf(whole.found()),
                String.valueOf(whole.major()),
                percent(whole.rate(Rated.CLOSURE_RATE)),
                percent(whole.rate(Rated.ON_TIME_RATE)),
                String.valueOf(whole.overdue()));
    }

    private static String names(Stream<Place> places) {
        return places.map(place -> place.line().name()).collect(Collectors.joining("、"));
    }

    private static String percent(Optional<BigDecimal> rate) {
        return rate.map(value -> value.stripTrailingZeros().toPlainString() + "%")
                .orElse("—");
    }

    private static String year(YearMonth month) {
        return String.valueOf(month.getYear());
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
