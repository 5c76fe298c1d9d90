package org.bihuan.supervision.document;

import java.util.List;
import java.util.Optional;
import org.bihuan.supervision.Matter;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Documents without their bytes; withdrawn ones are not found. */
interface Documents extends JpaRepository<MatterDocument, Long> {

    @Query("select d from MatterDocument d join fetch d.matter m join fetch d.filedBy f"
            + " join fetch f.unit where (m = :matter or m.partOf = :matter) and d.withdrawnAt is null order by d.id")
    List<MatterDocument> of(Matter matter);

    @Query("select d from MatterDocument d where d.id = :id and d.matter = :matter and d.withdrawnAt is null")
    Optional<MatterDocument> one(Matter matter, long id);

    boolean existsByMatterCodeAndTaskAndWithdrawnAtIsNull(String code, String task);

    @Query("select count(d) from MatterDocument d where d.matter = :matter and d.task = :task"
            + " and d.withdrawnAt is null")
    long filedWith(Matter matter, String task);

    @Query(
            value = "select d.id from matter_document d where d.matter_id = :matter and d.task = :task"
                    + " and d.sha256 = :sha256 and d.withdrawn_at is null",
            nativeQuery = true)
    List<Long> same(long matter, String task, String sha256);

    /** Makes all who file documents of a matter wait for this transaction. */
    @Query(value = "select id from matter where id = :matter for update", nativeQuery = true)
    Long lock(long matter);
}
