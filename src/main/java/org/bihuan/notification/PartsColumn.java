package org.bihuan.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the parts of a digest as JSON; of a letter without parts, nothing. */
@Converter
class PartsColumn implements AttributeConverter<List<DigestPart>, @Nullable String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<DigestPart>> PARTS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(List<DigestPart> parts) {
        try {
            return parts.isEmpty() ? null : JSON.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<DigestPart> convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? List.of() : JSON.readValue(column, PARTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
