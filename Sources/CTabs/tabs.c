#include "tabs.h"

#include <string.h>

// Bit n of a mask of tabs says whether byte n of 64 is a tab. The vector instructions of a processor find them in a few
// steps where Swift's own vectors take hundreds here.

/// The bits of a mask that lie before the end of the line.
static inline uint64_t within(uint64_t mask, uint32_t left) {
    return left < 64 ? mask & ((UINT64_C(1) << left) - 1) : mask;
}

// MARK: - Any processor

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define FIND_CELLS find_cells_anywhere
#define tab_mask tab_mask_anywhere
#define count_of count_of_anywhere
#define nth_bit nth_bit_anywhere

static inline uint64_t tab_mask(const uint8_t *bytes) {
    uint64_t mask = 0;
#if defined(__SSE2__)
    const __m128i tab = _mm_set1_epi8('\t');
    for (int part = 0; part < 4; part++) {
        __m128i block = _mm_loadu_si128((const __m128i *)(bytes + part * 16));
        uint64_t bits = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, tab));
        mask |= bits << (part * 16);
    }
#else
    for (int part = 0; part < 8; part++) {
        uint64_t word;
        memcpy(&word, bytes + part * 8, 8);
        uint64_t other = word ^ (UINT64_C(0x0101010101010101) * '\t');
        uint64_t low = (other & UINT64_C(0x7F7F7F7F7F7F7F7F)) + UINT64_C(0x7F7F7F7F7F7F7F7F);
        uint64_t high = ~(low | other | UINT64_C(0x7F7F7F7F7F7F7F7F));
        // Gathers the eight high bits into one byte (little-endian).
        mask |= ((high * UINT64_C(0x0002040810204081)) >> 56) << (part * 8);
    }
#endif
    return mask;
}

static inline uint32_t count_of(uint64_t mask) { return (uint32_t)__builtin_popcountll(mask); }

/// The n-th bit of a mask that has as many, counted from 1.
static inline uint64_t nth_bit(uint64_t mask, uint32_t n) {
    while (--n > 0) mask &= mask - 1;
    return mask & (~mask + 1);
}

#include "find_cells.inc"
#undef FIND_CELLS
#undef tab_mask
#undef count_of
#undef nth_bit

// MARK: - Processors with AVX2 and BMI2, which are most since 2013

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,popcnt"))), apply_to = function)
#define FIND_CELLS find_cells_avx2
#define tab_mask tab_mask_avx2
#define count_of count_of_avx2
#define nth_bit nth_bit_avx2

static inline uint64_t tab_mask(const uint8_t *bytes) {
    const __m256i tab = _mm256_set1_epi8('\t');
    __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
    __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    uint64_t lowBits = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, tab));
    uint64_t highBits = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, tab));
    return lowBits | highBits << 32;
}

static inline uint32_t count_of(uint64_t mask) { return (uint32_t)_mm_popcnt_u64(mask); }

static inline uint64_t nth_bit(uint64_t mask, uint32_t n) { return _pdep_u64(UINT64_C(1) << (n - 1), mask); }

#include "find_cells.inc"
#pragma clang attribute pop
#endif

// MARK: - Choosing

static bool (*chosen)(
    const uint8_t *, uint32_t, const uint32_t *, const uint32_t *, uint32_t, uint32_t *) = find_cells_anywhere;

#if defined(__x86_64__)
/// Runs before anything else of the program.
__attribute__((constructor)) static void choose(void) {
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")
        && __builtin_cpu_supports("popcnt"))
        chosen = find_cells_avx2;
}
#endif

bool standing_find_cells(
    const uint8_t *line, uint32_t length, const uint32_t *skips, const uint32_t *slots, uint32_t count,
    uint32_t *cells) {
    return chosen(line, length, skips, slots, count, cells);
}

bool standing_find_cells_anywhere(
    const uint8_t *line, uint32_t length, const uint32_t *skips, const uint32_t *slots, uint32_t count,
    uint32_t *cells) {
    return find_cells_anywhere(line, length, skips, slots, count, cells);
}
