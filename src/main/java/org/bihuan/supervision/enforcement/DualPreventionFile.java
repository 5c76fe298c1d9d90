package org.bihuan.supervision.enforcement;

import org.bihuan.supervision.policy.ChecklistFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the operator's items if there are any, else those that were built in, which are the same to begin with. */
@Configuration(proxyBeanMethods = false)
class DualPreventionFile {

    @Bean
    DualPreventionItems dualPreventionItems(
            @Value("${bihuan.supervision.enforcement:file:./config/supervision/enforcement.yaml}") Resource operators) {
        return new DualPreventionItems(ChecklistFile.read(operators, "supervision/enforcement.yaml"));
    }
}
