package org.bihuan.hazard.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Photos without their bytes; withdrawn ones are not found. */
interface Photos extends JpaRepository<Evidence, Long> {

    @Query("select e from Evidence e join fetch e.hazard left join fetch e.uploadedBy"
            + " where e.hazard.id = :hazard and e.withdrawnAt is null order by e.id")
    List<Evidence> of(long hazard);

    @Query("select e from Evidence e join fetch e.hazard"
            + " where e.id = :id and e.hazard.id = :hazard and e.withdrawnAt is null")
    Optional<Evidence> one(long hazard, long id);

    /** Makes all who file photos of a hazard, or take its next step, wait for this transaction. */
    @Query(value = "select id from hazard where code = :code for update", nativeQuery = true)
    Optional<Long> lockHazard(String code);

    /**
     * How many were filed with a step in a round. The step itself, which has changed the hazard, is written before that is counted, so
     * that its lock makes whoever would withdraw one meanwhile wait.
     */
    @Query(
            value = "select count(*) from evidence where hazard_id = :hazard and step = :step"
                    + " and failed_before = :failedBefore and withdrawn_at is null",
            nativeQuery = true)
    long filed(long hazard, String step, int failedBefore);
}
