package org.bihuan.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Notices extends JpaRepository<Notice, Long> {

    @Query(
            "select n from Notice n join fetch n.inspection i join fetch i.mine join fetch i.inspector join fetch n.section"
                    + " join fetch n.issuer left join fetch n.reviewer where n.code = :code")
    Optional<Notice> called(String code);

    @Query("select n from Notice n join fetch n.section where n.inspection.id = :inspection order by n.id")
    List<Notice> ofInspection(long inspection);
}
