package org.bihuan.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.SimpleTransactionScope;

/** Who holds a role and who stands in for whom, as one transaction has learnt it: it does not ask the same twice. */
@Component
@Scope(scopeName = AskedAlready.TRANSACTION, proxyMode = ScopedProxyMode.TARGET_CLASS)
class AskedAlready {

    static final String TRANSACTION = "transaction";

    private final Map<Post, List<Person>> holders = new HashMap<>();
    private final Map<Long, Optional<Person>> deputies = new HashMap<>();

    record Post(Role role, long unit) {}

    Map<Post, List<Person>> holders() {
        return holders;
    }

    /** By the id of whoever may be away. */
    Map<Long, Optional<Person>> deputies() {
        return deputies;
    }

    @Configuration(proxyBeanMethods = false)
    static class Scopes {

        @Bean
        static CustomScopeConfigurer transactionScope() {
            CustomScopeConfigurer scopes = new CustomScopeConfigurer();
            scopes.addScope(TRANSACTION, new SimpleTransactionScope());
            return scopes;
        }
    }
}
