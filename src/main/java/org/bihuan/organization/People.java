package org.bihuan.organization;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, Long> {

    String LIKE = " where (p.login like :pattern escape '!' or p.name like :pattern escape '!'"
            + " or p.unit.name like :pattern escape '!' or p.unit.code like :pattern escape '!')";

    String OF_WHOLE =
            "select p from Person p join fetch p.unit u left join u.parent m where p.active = true and (u = :whole"
                    + " or m = :whole and u.kind in (org.bihuan.organization.UnitKind.DEPARTMENT,"
                    + " org.bihuan.organization.UnitKind.SECTION, org.bihuan.organization.UnitKind.BRANCH_OFFICE,"
                    + " org.bihuan.organization.UnitKind.OFFICE)"
                    + " or m.parent = :whole and u.kind = org.bihuan.organization.UnitKind.TEAM)";

    String IN_ROLE = " and (:anyRole = true or exists (select 1 from p.roles r where r.role = :role))";

    /** With roles and units, in one query whose plan Hibernate keeps; one with an entity graph is translated each time. */
    @Query("select p from Person p join fetch p.unit u left join fetch u.parent m left join fetch m.parent"
            + " left join fetch p.roles r left join fetch r.unit where p.login = :login")
    Optional<Person> findByLogin(String login);

    @Query("select distinct p from Person p join p.roles r where p.active = true and r.role = :role and r.unit = :unit"
            + " order by p.login")
    List<Person> holders(Role role, Unit unit);

    /** The active people who hold one of these roles in a mine or one of its departments and sections. */
    @Query(
            "select distinct p from Person p join fetch p.unit u join p.roles r where p.active = true and r.role in :roles"
                    + " and (r.unit = :mine or r.unit.parent = :mine) order by p.login")
    List<Person> holdersWithin(Unit mine, Collection<Role> roles);

    /** The departments of a mine in which the active holders of a role are at home. */
    @Query("select u from Unit u where u.parent = :mine and u.kind = org.bihuan.organization.UnitKind.DEPARTMENT"
            + " and exists (select 1 from Person p join p.roles r where p.unit = u and p.active = true"
            + " and r.role = :role and r.unit = :mine) order by u.code")
    List<Unit> departmentsOf(Role role, Unit mine);

    @Query("select p from Person p join fetch p.unit u left join u.parent m where p.active = true"
            + " and (u = :mine or m = :mine or m.parent = :mine) order by u.code, p.login")
    List<Person> ofMine(Unit mine);

    /** The active people of a mine, a group, a branch with its offices, or the bureau with its own, but one. */
    @Query(OF_WHOLE + " and p.id <> :but order by u.code, p.login")
    List<Person> colleagues(Unit whole, long but);

    /** Those of them whose name or log-in name is like a pattern; who holds one of these roles first. */
    @Query(OF_WHOLE + " and (p.login like :pattern escape '!' or p.name like :pattern escape '!')"
            + " order by case when exists (select 1 from Person q join q.roles r where q = p and r.role in :first)"
            + " then 0 else 1 end, u.code, p.login")
    List<Person> ofWhole(Unit whole, String pattern, Collection<Role> first, Limit most);

    /** Those of them with these log-in names. */
    @Query(OF_WHOLE + " and p.login in :logins")
    List<Person> ofWhole(Unit whole, Collection<String> logins);

    /** Everybody at home in one of these units or in its parts, whether active or not. */
    @Query("select p from Person p join fetch p.unit u left join fetch u.parent m"
            + " where u.id in :units or m.id in :units or m.parent.id in :units order by u.code, p.login")
    List<Person> within(Collection<Long> units);

    @Query("select distinct p from Person p join fetch p.unit u left join fetch u.parent m left join fetch m.parent"
            + " left join fetch p.roles r left join fetch r.unit where p.active = true and (u.code in :units"
            + " or (m.code in :units and u.kind = org.bihuan.organization.UnitKind.TEAM)"
            + " or exists (select 1 from Person q join q.roles held where q = p and (held.unit.code in :units"
            + " or held.role in :leading and held.unit.parent.code in :units))) order by u.code, p.login")
    List<Person> aroundUnits(Collection<String> units, Collection<Role> leading);

    /** In the order of their ids, so that two who lock the same people wait for each other and do not block each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.id in :ids order by p.id")
    List<Person> lock(Collection<Long> ids);

    @Query("select p from Person p join fetch p.unit where p.id in :ids")
    List<Person> byIds(Iterable<Long> ids);

    @Query("select p.id from Person p where p.active = true and p.id > :after order by p.id")
    List<Long> activeAfter(long after, Limit most);

    /** With roles and units, in one query. */
    @Query("select distinct p from Person p join fetch p.unit u left join fetch u.parent m left join fetch m.parent"
            + " left join fetch p.roles r left join fetch r.unit where p.id in :ids order by p.id")
    List<Person> withRolesByIds(Collection<Long> ids);

    @Query("select count(p) > 0 from Person p join p.roles r where p.active = true and r.role = :role"
            + " and p.passwordHash <> ''")
    boolean anybodyLogsInAs(Role role);

    @Query("select distinct p from Person p join p.roles r where p.active = true and r.role = :role order by p.login")
    List<Person> holdersAnywhere(Role role);

    @Query(
            "select distinct p from Person p join p.roles r where p.active = true and r.role = :role and r.unit.code = :unit")
    List<Person> holdersIn(Role role, String unit);

    @Query(
            value = "select p from Person p join fetch p.unit" + LIKE + IN_ROLE + " order by p.unit.code, p.login",
            countQuery = "select count(p) from Person p" + LIKE + IN_ROLE)
    Page<Person> search(String pattern, boolean anyRole, Role role, Pageable page);

    @Query("select p from Person p join fetch p.unit" + LIKE + " order by p.unit.code, p.login")
    List<Person> found(String pattern, Pageable page);

    /** Reads the roles of people who are read already, in one query. */
    @Query("select p from Person p left join fetch p.roles r left join fetch r.unit where p in :people")
    List<Person> withRoles(Collection<Person> people);

    @Query("select p from Person p join fetch p.unit left join fetch p.roles r left join fetch r.unit"
            + " where p.login in :logins")
    List<Person> findByLogins(Collection<String> logins);

    @Query("select r.role, count(distinct p) from Person p join p.roles r where p.active = true group by r.role")
    List<Object[]> countByRole();
}
