#ifndef STANDING_BYTE_MASK_H
#define STANDING_BYTE_MASK_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

/// Bit n of the result says whether byte n of the 64 bytes at `bytes` is `wanted`.
///
/// The vector instructions of the processor do in four steps what Swift's own vectors do in hundreds here.
static inline uint64_t standing_byte_mask(const uint8_t *bytes, uint8_t wanted) {
#if defined(__SSE2__)
    const __m128i pattern = _mm_set1_epi8((char)wanted);
    uint64_t mask = 0;
    for (int part = 0; part < 4; part++) {
        __m128i block = _mm_loadu_si128((const __m128i *)(bytes + part * 16));
        uint64_t bits = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, pattern));
        mask |= bits << (part * 16);
    }
    return mask;
#else
    uint64_t mask = 0;
    for (int part = 0; part < 8; part++) {
        uint64_t word;
        memcpy(&word, bytes + part * 8, 8);
        uint64_t other = word ^ (0x0101010101010101ULL * wanted);
        uint64_t low = (other & 0x7F7F7F7F7F7F7F7FULL) + 0x7F7F7F7F7F7F7F7FULL;
        uint64_t high = ~(low | other | 0x7F7F7F7F7F7F7F7FULL);
        // Gathers the eight high bits into one byte (little-endian).
        mask |= ((high * 0x0002040810204081ULL) >> 56) << (part * 8);
    }
    return mask;
#endif
}

#endif
