package org.bihuan.exchange.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FundsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0.6       | 整改资金(万元) | 0.60
            0.6万     | 整改资金(万元) | 0.60
            0.6 万元  | 资金          | 0.60
            21万      | 整改资金(元)   | 21.00
            6000元    | 整改资金(万元) | 0.60
            ￥6,000.00元 | 资金       | 0.60
            6000      | 整改资金（元） | 0.60
            123       | 资金          | 123.00
            ０.６     | 资金          | 0.60
            0         | 资金          | 0.00
            """)
    void readsASumInItsUnit(String text, String heading, BigDecimal expected) {
        assertThat(Funds.parse(text, heading)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "已落实", "1.2.3", "0.6美元", "999999999999"})
    void whatIsNoSumIsNotGuessed(String text) {
        assertThat(Funds.parse(text, "资金")).isEmpty();
    }
}
