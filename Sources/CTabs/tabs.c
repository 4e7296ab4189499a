#include "tabs.h"

#include <string.h>

// Bit n of a mask says whether byte n of 64 is the letter that is looked for. The vector instructions of a processor
// find them in a few steps where Swift's own vectors take hundreds here.

/// The bits below the lowest one of a mask.
static inline uint64_t before_first(uint64_t mask) { return (mask ^ (mask - 1)) >> 1; }

// MARK: - Any processor

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define FIND_CELLS find_cells_anywhere
#define mask_of mask_of_anywhere
#define count_of count_of_anywhere
#define put_places put_places_anywhere

static inline uint64_t mask_of(const uint8_t *bytes, char letter) {
    uint64_t mask = 0;
#if defined(__SSE2__)
    const __m128i wanted = _mm_set1_epi8(letter);
    for (int part = 0; part < 4; part++) {
        __m128i block = _mm_loadu_si128((const __m128i *)(bytes + part * 16));
        uint64_t bits = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, wanted));
        mask |= bits << (part * 16);
    }
#else
    for (int part = 0; part < 8; part++) {
        uint64_t word;
        memcpy(&word, bytes + part * 8, 8);
        uint64_t other = word ^ (UINT64_C(0x0101010101010101) * (uint8_t)letter);
        uint64_t low = (other & UINT64_C(0x7F7F7F7F7F7F7F7F)) + UINT64_C(0x7F7F7F7F7F7F7F7F);
        uint64_t high = ~(low | other | UINT64_C(0x7F7F7F7F7F7F7F7F));
        // Gathers the eight high bits into one byte (little-endian).
        mask |= ((high * UINT64_C(0x0002040810204081)) >> 56) << (part * 8);
    }
#endif
    return mask;
}

static inline uint32_t count_of(uint64_t mask) { return (uint32_t)__builtin_popcountll(mask); }

/// Writes the number of each bit of a mask, counted from `first`.
static inline void put_places(uint64_t mask, uint32_t first, uint32_t *places) {
    for (; mask != 0; mask &= mask - 1) *places++ = first + (uint32_t)__builtin_ctzll(mask);
}

#include "find_cells.inc"
#undef FIND_CELLS
#undef mask_of
#undef count_of
#undef put_places

// MARK: - Processors with AVX2 and BMI, which are most since 2013

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2,bmi,popcnt"))), apply_to = function)
#define FIND_CELLS find_cells_avx2
#define mask_of mask_of_avx2
#define count_of count_of_avx2
#define put_places put_places_avx2

static inline uint64_t mask_of(const uint8_t *bytes, char letter) {
    const __m256i wanted = _mm256_set1_epi8(letter);
    __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
    __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    uint64_t lowBits = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
    uint64_t highBits = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
    return lowBits | highBits << 32;
}

static inline uint32_t count_of(uint64_t mask) { return (uint32_t)_mm_popcnt_u64(mask); }

/// Writes four at a time, the last ones perhaps of no meaning: to ask after each would cost more.
static inline void put_places(uint64_t mask, uint32_t first, uint32_t *places) {
    do {
        for (int part = 0; part < STANDING_CELLS_SLACK; part++) {
            *places++ = first + (uint32_t)_tzcnt_u64(mask);
            mask = _blsr_u64(mask);
        }
    } while (mask != 0);
}

#include "find_cells.inc"
#pragma clang attribute pop
#endif

// MARK: - Choosing

static uint32_t (*chosen)(const uint8_t *, uint32_t, uint32_t *, uint32_t *) = find_cells_anywhere;

#if defined(__x86_64__)
/// Runs before anything else of the program.
__attribute__((constructor)) static void choose(void) {
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt"))
        chosen = find_cells_avx2;
}
#endif

uint32_t standing_find_cells(const uint8_t *bytes, uint32_t count, uint32_t *ends, uint32_t *lines) {
    return chosen(bytes, count, ends, lines);
}

uint32_t standing_find_cells_anywhere(const uint8_t *bytes, uint32_t count, uint32_t *ends, uint32_t *lines) {
    return find_cells_anywhere(bytes, count, ends, lines);
}
