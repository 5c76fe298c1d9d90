package org.bihuan.exchange.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a hazard is recognised by: the same finding by the same finder on the same day at the same place in the same
 * section. Blanks, punctuation, letter case and width make no difference. Who rectifies, until when and how far it has come
 * is left away: that changes from one issue of a ledger to the next. When two people find the same thing, both findings
 * stay; to link them is a step of the process.
 */
final class Fingerprint {

    private Fingerprint() {}

    /** @return 64 hexadecimal digits */
    static String of(LedgerEntry entry, String finder) {
        return hash("all", day(entry), entry.place(), entry.description(), entry.section(), finder);
    }

    /** Equal for the same finding whoever found it. */
    static String withoutFinder(LedgerEntry entry) {
        return hash("finder", day(entry), entry.place(), entry.description(), entry.section());
    }

    /** Equal for the same finding wherever it was. */
    static String withoutPlace(LedgerEntry entry, String finder) {
        return hash("place", day(entry), entry.description(), entry.section(), finder);
    }

    private static String day(LedgerEntry entry) {
        return entry.discoveredOn().toString();
    }

    private static String hash(String... parts) {
        String text = Stream.of(parts).map(Words::normal).collect(Collectors.joining("\n"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
