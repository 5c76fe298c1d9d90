package org.bihuan.hazard;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MajorHazards extends JpaRepository<MajorHazard, Long> {

    Optional<MajorHazard> findByHazard(Hazard hazard);
}
