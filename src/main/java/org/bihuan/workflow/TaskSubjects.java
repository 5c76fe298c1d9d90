package org.bihuan.workflow;

import java.util.Collection;
import java.util.List;

/** Tells what tasks are about; there is one for each kind of business key. */
public interface TaskSubjects {

    /** Those of these business keys that it knows; one statement. */
    List<TaskSubject> of(Collection<String> businessKeys);
}
