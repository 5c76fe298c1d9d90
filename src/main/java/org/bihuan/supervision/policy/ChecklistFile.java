package org.bihuan.supervision.policy;

import java.util.List;
import org.bihuan.supervision.Figure;
import org.bihuan.supervision.Settings;
import org.bihuan.supervision.policy.Checklist.Dimension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the operator's checklist if there is one, else the one that was built in, which is the same to begin with. */
@Configuration(proxyBeanMethods = false)
public class ChecklistFile {

    private static final int LONGEST_ITEM = 200;

    @Bean
    Checklist diagnosisChecklist(
            @Value("${bihuan.supervision.diagnosis:file:./config/supervision/diagnosis.yaml}") Resource operators) {
        return read(operators, "supervision/diagnosis.yaml");
    }

    /**
     * Reads a checklist from the operator's file if there is one.
     *
     * @param builtIn the path of the one that was built in, in the class path
     * @throws IllegalStateException if the file is not as described; the message names the file and the fault
     */
    public static Checklist read(Resource operators, String builtIn) {
        return Settings.read(operators, builtIn, ChecklistFile::checklist);
    }

    private static Checklist checklist(Settings file) {
        List<Dimension> dimensions =
                file.parts("dimensions").stream().map(ChecklistFile::dimension).toList();
        if (dimensions.isEmpty()
                || dimensions.stream().map(Dimension::key).distinct().count() < dimensions.size()) {
            throw new IllegalArgumentException("it names no dimensions, or one twice");
        }
        return new Checklist(file.number("days"), dimensions);
    }

    private static Dimension dimension(Settings read) {
        List<String> items = read.texts("items");
        if (items.isEmpty() || items.stream().anyMatch(item -> item.length() > LONGEST_ITEM)) {
            throw new IllegalArgumentException(
                    "a dimension asks something, in at most " + LONGEST_ITEM + " characters each: " + read.text("key"));
        }
        return new Dimension(read.text("key"), read.text("name"), read.constants(Figure.class, "figures"), items);
    }
}
