package riskcapital.consolidator.policychanges;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a row of policy shall be.
 *
 * @param row the row, found by its key
 * @param version the version that was read; 0 for a key that was never changed
 * @param reason why
 */
record PutRow<R extends PolicyRow>(
    @NotNull @Valid R row,
    @NotNull @Min(0) Long version,
    @NotBlank @Size(max = 500) String reason) {}
