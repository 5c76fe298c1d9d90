package org.bihuan.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Our models, to be shown as pictures, with their names in the language of the person. Each is put into a language once. */
@Component
public class ModelPictures {

    private static final String NAME = "name";

    private final Words words;
    private final Map<String, byte[]> said = new ConcurrentHashMap<>();

    ModelPictures(MessageSource messages) {
        this.words = new Words(messages);
    }

    /** Whether there is a model of ours in a file of this name. */
    public boolean exists(String file) {
        return model(file).exists();
    }

    /**
     * A model as BPMN in XML, in UTF-8.
     *
     * @param file the name of one of our files, such as {@code hazard-loop.bpmn}
     */
    public byte[] of(String file) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return said.computeIfAbsent(language + "/" + file, key -> read(file, language));
    }

    private byte[] read(String file, String language) {
        try (InputStream model = model(file).getInputStream()) {
            return language.equals(Locale.CHINESE.getLanguage()) ? model.readAllBytes() : say(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource model(String file) {
        return new ClassPathResource("bpmn/" + file);
    }

    private byte[] say(InputStream chinese) {
        BpmnModelInstance model = Bpmn.readModelFromStream(chinese);
        for (BaseElement element : model.getModelElementsByType(BaseElement.class)) {
            String name = element.getAttributeValue(NAME);
            if (name != null) {
                element.setAttributeValue(NAME, words.said(name, "model." + element.getId()));
            }
        }
        return Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }
}
