package riskcapital.ingest.positions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How portfolios are sent.
 *
 * @param chunkRows most rows in one chunk
 * @param chunkBytes most bytes of rows and warnings in one chunk; with its frame a chunk must stay
 *     below the broker's {@code message.max.bytes}
 */
@Validated
@ConfigurationProperties("ingest.positions")
record PositionsSettings(
    @DefaultValue("2000") @Min(1) @Max(10_000) int chunkRows,
    @DefaultValue("900KB") @NotNull DataSize chunkBytes) {}
