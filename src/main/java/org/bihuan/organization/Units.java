package org.bihuan.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Units extends JpaRepository<Unit, Long> {

    Optional<Unit> findByCode(String code);

    List<Unit> findByName(String name);

    List<Unit> findByKindOrderByCode(UnitKind kind);

    List<Unit> findByKindAndOperationOrderByCode(UnitKind kind, Operation operation);

    @Query("select u from Unit u where u.parent = :mine and u.kind in :kinds order by u.code")
    List<Unit> parts(Unit mine, Collection<UnitKind> kinds);

    @Query("select m from Unit m where m.kind = org.bihuan.organization.UnitKind.MINE and m.parent.id in :groups"
            + " order by m.code")
    List<Unit> minesOwnedBy(Collection<Long> groups);

    @Query("select m from Unit m join m.supervisor o where m.kind = org.bihuan.organization.UnitKind.MINE"
            + " and (o.id in :units or o.parent.id in :units) order by m.code")
    List<Unit> minesSupervisedBy(Collection<Long> units);

    @Query("select m from Unit m left join fetch m.parent left join fetch m.supervisor o left join fetch o.parent"
            + " where m.kind = org.bihuan.organization.UnitKind.MINE order by m.code")
    List<Unit> minesWithParents();

    /** The branches that these are or belong to, with all their offices. */
    @Query("select u.id from Unit u where u.kind in (org.bihuan.organization.UnitKind.BRANCH,"
            + " org.bihuan.organization.UnitKind.BRANCH_OFFICE) and (u.id in :units or u.parent.id in :units or exists ("
            + "select o.id from Unit o where o.id in :units and (o.parent = u or o.parent = u.parent"
            + " and o.kind = org.bihuan.organization.UnitKind.BRANCH_OFFICE)))")
    List<Long> ofBranches(Collection<Long> units);

    @Query("select t.id from Unit t where t.id in :units or t.parent.id in :units")
    List<Long> withTeams(Collection<Long> units);

    @Query(
            value =
                    "select u from Unit u left join fetch u.parent left join fetch u.supervisor where u.code like :pattern"
                            + " escape '!' or u.name like :pattern escape '!' order by u.code",
            countQuery = "select count(u) from Unit u where u.code like :pattern escape '!'"
                    + " or u.name like :pattern escape '!'")
    Page<Unit> search(String pattern, Pageable page);
}
