package org.bihuan.supervision.policy;

import java.util.Optional;
import org.bihuan.supervision.Matter;
import org.springframework.data.jpa.repository.JpaRepository;

interface Policies extends JpaRepository<Policy, Long> {

    Optional<Policy> findByMatter(Matter matter);
}
