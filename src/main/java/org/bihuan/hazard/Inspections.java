package org.bihuan.hazard;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Inspections extends JpaRepository<Inspection, Long> {

    @Query("select i from Inspection i join fetch i.mine join fetch i.inspector where i.sheet = :sheet")
    Optional<Inspection> onSheet(String sheet);

    @Query("select i from Inspection i join fetch i.mine join fetch i.inspector where i.code = :code")
    Optional<Inspection> called(String code);
}
