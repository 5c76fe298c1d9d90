package org.bihuan.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.HazardState;
import org.bihuan.notification.DigestKind;
import org.bihuan.notification.DigestPart;
import org.bihuan.notification.DigestSource;
import org.bihuan.organization.Charge;
import org.bihuan.organization.Charges;
import org.bihuan.organization.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the digests of those who lead a unit: how many of its hazards are open, and how many overdue, by grade. */
@Component
class UnitFigures implements DigestSource {

    private static final String SQL =
            """
            select mine_id, grade, count(*) open_ones,
              sum(case when state in ('ASSIGNING', 'RECTIFYING') and deadline < :today then 1 else 0 end) overdue_ones
            from hazard where mine_id in (:mines) and state in (:open) group by mine_id, grade""";

    private static final List<String> OPEN = Arrays.stream(HazardState.values())
            .filter(HazardState::isOpen)
            .map(HazardState::name)
            .toList();

    private final Charges charges;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    UnitFigures(Charges charges, JdbcClient jdbc, MessageSource messages) {
        this.charges = charges;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** The hazards of a mine and grade; those that have no grade yet are counted by themselves. */
    private record Figure(long mineId, @Nullable Grade grade, int openOnes, int overdueOnes) {}

    @Override
    public Map<Long, List<DigestPart>> parts(Collection<Person> people, LocalDate today) {
        List<Charge> led = charges.of(people);
        Set<Long> mines =
                led.stream().flatMap(charge -> charge.mines().stream()).collect(Collectors.toSet());
        List<Figure> figures = mines.isEmpty() ? List.of() : figures(mines, today);
        Map<Long, List<DigestPart>> parts = new HashMap<>();
        for (Charge charge : led) {
            List<Figure> own = figures.stream()
                    .filter(figure -> charge.mines().contains(figure.mineId()))
                    .toList();
            if (!own.isEmpty()) {
                parts.computeIfAbsent(charge.person(), person -> new ArrayList<>())
                        .add(part(charge.unit().getName(), own));
            }
        }
        return parts;
    }

    private List<Figure> figures(Set<Long> mines, LocalDate today) {
        return jdbc.sql(SQL)
                .param("today", today)
                .param("mines", mines)
                .param("open", OPEN)
                .query(Figure.class)
                .list();
    }

    private DigestPart part(String unit, List<Figure> figures) {
        List<DigestPart.Line> lines = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            line("grade." + grade, "?grade=" + grade, of(grade, figures), lines);
        }
        line("board.digest.ungraded", "", of(null, figures), lines);
        return new DigestPart(DigestKind.FIGURES, sentence(unit, figures), lines, 0);
    }

    private static List<Figure> of(@Nullable Grade grade, List<Figure> figures) {
        return figures.stream().filter(figure -> figure.grade() == grade).toList();
    }

    /** Leads to the board where something is overdue, else to the list. */
    private void line(String name, String filter, List<Figure> figures, List<DigestPart.Line> lines) {
        if (!figures.isEmpty()) {
            boolean overdue = figures.stream().anyMatch(figure -> figure.overdueOnes() > 0);
            lines.add(
                    new DigestPart.Line(sentence(words(name), figures), (overdue ? "/overdue" : "/hazards") + filter));
        }
    }

    private String sentence(String what, List<Figure> figures) {
        return words(
                "board.digest.figures",
                what,
                figures.stream().mapToInt(Figure::openOnes).sum(),
                figures.stream().mapToInt(Figure::overdueOnes).sum());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
