package org.bihuan.testing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ActiveProfilesResolver;

/** The profile of the tests beside those that a test names, and on MySQL's side the one that an operator starts with. */
public class TestProfiles implements ActiveProfilesResolver {

    @Override
    public String[] resolve(Class<?> testClass) {
        Set<String> profiles = new LinkedHashSet<>();
        if (TestDatabase.isMySql()) {
            profiles.add("mysql");
        }
        profiles.add("test");
        ActiveProfiles named = AnnotatedElementUtils.findMergedAnnotation(testClass, ActiveProfiles.class);
        if (named != null) {
            profiles.addAll(Arrays.asList(named.profiles()));
        }
        return profiles.toArray(String[]::new);
    }
}
