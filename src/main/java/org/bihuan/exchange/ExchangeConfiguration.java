package org.bihuan.exchange;

import org.bihuan.exchange.ledger.Words;
import org.bihuan.exchange.ledger.WordsFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ExchangeConfiguration {

    /** The operator's file if there is one, else the one that was built in, which is the same to begin with. */
    @Bean
    Words ledgerWords(@Value("${bihuan.exchange.words:file:./config/exchange/ledger-words.yaml}") Resource operators) {
        return WordsFile.read(operators.exists() ? operators : new ClassPathResource("exchange/ledger-words.yaml"));
    }
}
