package org.bihuan.hazard.process;

import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.ListedSupervision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three acceptances of a major hazard, which differ by who takes them. */
@Configuration(proxyBeanMethods = false)
class Acceptances {

    @Bean
    AcceptListed acceptByMine(
            ListedSupervision supervision, ClosedLoop loop, HazardLookup hazards, MajorFacts facts, CardFacts card) {
        return new AcceptListed("acceptByMine", supervision, loop, hazards, facts, card);
    }

    @Bean
    AcceptListed acceptByGroup(
            ListedSupervision supervision, ClosedLoop loop, HazardLookup hazards, MajorFacts facts, CardFacts card) {
        return new AcceptListed("acceptByGroup", supervision, loop, hazards, facts, card);
    }

    @Bean
    AcceptListed acceptByBranch(
            ListedSupervision supervision, ClosedLoop loop, HazardLookup hazards, MajorFacts facts, CardFacts card) {
        return new AcceptListed("acceptByBranch", supervision, loop, hazards, facts, card);
    }
}
