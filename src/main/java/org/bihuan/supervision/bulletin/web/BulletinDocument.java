package org.bihuan.supervision.bulletin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bihuan.sheet.WordDocument;
import org.bihuan.supervision.bulletin.Bulletin;
import org.bihuan.supervision.bulletin.Ranking;
import org.bihuan.supervision.bulletin.Ranking.Place;
import org.bihuan.supervision.bulletin.Rated;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a bulletin down as a document: its words, the rankings, and how they come about. */
@Component
class BulletinDocument {

    private static final List<String> COUNTS = List.of("place", "name", "points", "found", "major", "overdue");

    private final MessageSource messages;

    BulletinDocument(MessageSource messages) {
        this.messages = messages;
    }

    byte[] toWord(Bulletin bulletin, Ranking ranking, Locale language) {
        WordDocument document = WordDocument.onItsSide(bulletin.getHeadline())
                .line(bulletin.getUnit().getName() + " " + bulletin.getMatter().getCode());
        bulletin.getWords()
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .forEach(document::paragraph);
        document.line(said(
                        "bulletin.counted",
                        language,
                        String.valueOf(bulletin.getMonth().getYear()),
                        bulletin.getMonth().getMonthValue(),
                        bulletin.getCountedOn().toString()))
                .heading(said("bulletin.groups", language))
                .table(table(ranking.groups(), language))
                .heading(said("bulletin.mines", language))
                .table(table(ranking.mines(), language))
                .heading(said("bulletin.method", language))
                .paragraph(said("bulletin.method.words", language));
        ranking.weights()
                .forEach(weight -> document.line(said("bulletin.rated." + weight.rated(), language) + " "
                        + said("bulletin.weight", language, weight.weight())
                        + (weight.whenNone() < 0
                                ? said("bulletin.none.out", language)
                                : said("bulletin.none", language, weight.whenNone()))));
        return document.bytes();
    }

    private List<List<String>> table(List<Place> places, Locale language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        COUNTS.stream().map(column -> said("bulletin." + column, language)),
                        Stream.of(Rated.values()).map(rated -> said("bulletin.rated." + rated, language)))
                .toList());
        places.forEach(place -> rows.add(row(place)));
        return rows;
    }

    private static List<String> row(Place place) {
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(place.place()),
                place.line().name(),
                place.points().toString(),
                String.valueOf(place.line().found()),
                String.valueOf(place.line().major()),
                String.valueOf(place.line().overdue())));
        Stream.of(Rated.values())
                .forEach(rated ->
                        cells.add(place.line().rate(rated).map(Object::toString).orElse("—")));
        return cells;
    }

    private String said(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
