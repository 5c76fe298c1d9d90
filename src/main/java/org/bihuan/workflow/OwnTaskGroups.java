package org.bihuan.workflow;

import java.util.List;
import org.bihuan.organization.Person;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Through which groups people have the tasks that are theirs alone. Used by the filters' expressions. */
@Component
public class OwnTaskGroups {

    /** The own group of who looks, and those of the people for whom they stand in. */
    public List<String> current() {
        return OwnGroups.groups(Context.getCommandContext().getAuthentication()).stream()
                .filter(Person::isOwnGroup)
                .toList();
    }
}
