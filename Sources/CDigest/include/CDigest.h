#ifndef CDIGEST_H
#define CDIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions of its own for SHA-256.
bool cdigest_sha256_is_native(void);

/// Mixes whole blocks of 64 bytes into the eight words of a SHA-256 state, by the processor's own
/// instructions; to be called only where `cdigest_sha256_is_native` says that it has them.
void cdigest_sha256_mix(
    uint32_t *_Nonnull state, const uint8_t *_Nonnull blocks, size_t count);

/// Mixes as many blocks into each of two states. A round has to wait for the one before it, and in
/// that time the processor does a round of the other digest.
void cdigest_sha256_mix_two(
    uint32_t *_Nonnull left_state, const uint8_t *_Nonnull left_blocks,
    uint32_t *_Nonnull right_state, const uint8_t *_Nonnull right_blocks, size_t count);

#endif
