package org.bihuan.supervision;

import java.util.List;
import java.util.Optional;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardState;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MatterHazards extends JpaRepository<MatterHazard, Long> {

    @Query("select h.code from MatterHazard l join l.hazard h join l.matter m"
            + " where m = :matter or m.partOf = :matter order by h.id")
    List<String> codesOf(Matter matter);

    @Query("select h.state from MatterHazard l join l.hazard h join l.matter m where m = :matter or m.partOf = :matter")
    List<HazardState> statesOf(Matter matter);

    @Query("select m.code from MatterHazard l join l.matter m where l.hazard = :hazard")
    Optional<String> matterOf(Hazard hazard);
}
