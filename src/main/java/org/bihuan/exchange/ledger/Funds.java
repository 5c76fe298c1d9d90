package org.bihuan.exchange.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money in 10,000 yuan, with two digits behind the point. */
final class Funds {

    private static final Pattern AMOUNT = Pattern.compile("[¥约]?(\\d{1,12}(?:\\.\\d{1,6})?)(亿元|亿|万元|万|千元|元|)");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "亿元", new BigDecimal("10000"),
            "亿", new BigDecimal("10000"),
            "万元", BigDecimal.ONE,
            "万", BigDecimal.ONE,
            "千元", new BigDecimal("0.1"),
            "元", new BigDecimal("0.0001"));

    /** One yuan short of 100 million times 10,000: more than that is a slip. */
    private static final BigDecimal MOST = new BigDecimal("99999999.99");

    private Funds() {}

    /**
     * @param text such as 0.6, 0.6万, 6000元 or 6,000.00元
     * @param heading names the unit of a bare number: yuan if it says 元 and not 万元, else 10,000 yuan
     */
    static Optional<BigDecimal> parse(String text, String heading) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        Matcher matcher = AMOUNT.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).isEmpty() ? unitIn(heading) : matcher.group(2);
        BigDecimal amount = new BigDecimal(matcher.group(1))
                .multiply(UNITS.getOrDefault(unit, BigDecimal.ONE))
                .setScale(2, RoundingMode.HALF_UP);
        return Optional.of(amount).filter(some -> some.compareTo(MOST) <= 0);
    }

    private static String unitIn(String heading) {
        return heading.contains("元") && !heading.contains("万元") ? "元" : "万元";
    }
}
