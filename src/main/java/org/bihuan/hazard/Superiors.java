package org.bihuan.hazard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.springframework.stereotype.Component;

/**
 * The group that owns a mine and the branch that supervises it, who list and accept its major hazards. Where a mine has no group,
 * the branch takes the group's part too. Used by the model's expressions, which ask by the hazard's code for the groups of the engine.
 */
@Component
public class Superiors {

    private final HazardLookup hazards;
    private final Organization organization;

    Superiors(HazardLookup hazards, Organization organization) {
        this.hazards = hazards;
        this.organization = organization;
    }

    /** Who accepts for the group. */
    public String group(String code) {
        return groups(ofGroup(hazards.get(code)));
    }

    /** Who accepts for the branch: the director, and the inspectors of the office that supervises the mine. */
    public String branch(String code) {
        return groups(ofBranch(hazards.get(code)));
    }

    /** Who lists for the branch. */
    public String director(String code) {
        return groups(directors(hazards.get(code)));
    }

    List<Person> peopleOfGroup(Hazard hazard) {
        return people(ofGroup(hazard));
    }

    List<Person> peopleOfBranch(Hazard hazard) {
        return people(ofBranch(hazard));
    }

    List<Person> peopleWhoList(Hazard hazard) {
        return people(directors(hazard));
    }

    /** Whether somebody may accept this hazard for its group. */
    public static boolean isOfGroup(Person person, Hazard hazard) {
        return ofGroup(hazard).anyMatch(post -> person.holds(post.role(), post.unit()));
    }

    /** Whether somebody may accept this hazard for its branch. */
    public static boolean isOfBranch(Person person, Hazard hazard) {
        return ofBranch(hazard).anyMatch(post -> person.holds(post.role(), post.unit()));
    }

    private record Post(Role role, Unit unit) {}

    private static Stream<Post> ofGroup(Hazard hazard) {
        return hazard.getMine()
                .parent()
                .map(group -> Stream.of(new Post(Role.GROUP_SAFETY, group)))
                .orElseGet(() -> ofBranch(hazard));
    }

    private static Stream<Post> ofBranch(Hazard hazard) {
        return Stream.concat(
                directors(hazard),
                hazard.getMine().supervisor().map(office -> new Post(Role.INSPECTOR, office)).stream());
    }

    private static Stream<Post> directors(Hazard hazard) {
        Optional<Unit> branch = hazard.getMine().supervisor().flatMap(Unit::parent);
        return branch.map(unit -> new Post(Role.BRANCH_DIRECTOR, unit)).stream();
    }

    private static String groups(Stream<Post> posts) {
        return String.join(
                ",", posts.map(post -> Person.group(post.role(), post.unit())).toList());
    }

    private List<Person> people(Stream<Post> posts) {
        return posts.flatMap(post -> organization.holders(post.role(), post.unit()).stream())
                .distinct()
                .toList();
    }
}
