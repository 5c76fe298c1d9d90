package org.bihuan.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;
import org.bihuan.exchange.ledger.LedgerEntry;
import org.bihuan.exchange.ledger.Mapping;
import org.bihuan.exchange.ledger.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a value in a column as JSON.
 *
 * @param <T> the value
 */
abstract class Json<T> implements AttributeConverter<@Nullable T, @Nullable String> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final TypeReference<T> type;

    Json(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : MAPPER.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Converter
    static class OfTexts extends Json<List<String>> {
        OfTexts() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfMapping extends Json<Mapping> {
        OfMapping() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfRemarks extends Json<List<Remark>> {
        OfRemarks() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class OfEntry extends Json<LedgerEntry> {
        OfEntry() {
            super(new TypeReference<>() {});
        }
    }
}
