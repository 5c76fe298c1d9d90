package org.bihuan.workflow;

import java.io.File;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys the decision tables that an operator put into {@code config/rules/} instead of those of the same name that the
 * application brings: limits and ladders change with a restart, and without a build.
 */
@Component
class OperatorRules extends DefaultDeploymentConfiguration {

    private final File folder;

    OperatorRules(@Value("${bihuan.rules:./config/rules}") File folder) {
        this.folder = folder;
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        File[] found = folder.listFiles((parent, name) -> name.endsWith(".dmn"));
        Set<String> own = found == null
                ? Set.of()
                : Arrays.stream(found).map(File::getName).collect(Collectors.toSet());
        Set<Resource> resources = new LinkedHashSet<>(super.getDeploymentResources());
        resources.removeIf(brought -> own.contains(brought.getFilename()));
        own.forEach(name -> resources.add(new FileSystemResource(new File(folder, name))));
        return resources;
    }
}
