#include "CDigest.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

bool cdigest_sha256_is_native(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return false;
  // The mixing also shuffles bytes (SSSE3) and blends words (SSE4.1).
  if (!(c & bit_SSSE3) || !(c & bit_SSE4_1)) return false;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return false;
  return b & (1u << 29);
}

static const uint32_t constants[64] __attribute__((aligned(16))) = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

// The state of a digest as the instructions keep it: the words (a, b, e, f) and (c, d, g, h), the
// first one highest; and the last sixteen words of the block that is being mixed.
struct mixing {
  __m128i abef, cdgh, abef_before, cdgh_before, words[4];
};

#define INSTRUCTIONS __attribute__((target("sha,sse4.1,ssse3")))
#define INLINED static inline __attribute__((always_inline)) INSTRUCTIONS

INLINED struct mixing begin(const uint32_t *state) {
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  struct mixing mixing;
  mixing.abef = _mm_alignr_epi8(low, high, 8);
  mixing.cdgh = _mm_blend_epi16(high, low, 0xf0);
  return mixing;
}

INLINED void end(const struct mixing *mixing, uint32_t *state) {
  __m128i feba = _mm_shuffle_epi32(mixing->abef, 0x1b);
  __m128i dchg = _mm_shuffle_epi32(mixing->cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

// Four of the 64 rounds of a block.
INLINED void mix_group(struct mixing *mixing, const uint8_t *block, int group) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i *words = mixing->words;
  int now = group & 3;
  if (group < 4) {
    words[now] = _mm_shuffle_epi8(
        _mm_loadu_si128((const __m128i *)(block + 16 * group)), big_endian);
  } else {
    // Words t-16, t-15, t-7 and t-2 make word t, four at a time.
    __m128i late = words[(group + 3) & 3];
    __m128i middle = _mm_alignr_epi8(late, words[(group + 2) & 3], 4);
    __m128i early = _mm_sha256msg1_epu32(words[now], words[(group + 1) & 3]);
    words[now] = _mm_sha256msg2_epu32(_mm_add_epi32(early, middle), late);
  }
  __m128i sum = _mm_add_epi32(
      words[now], _mm_load_si128((const __m128i *)(constants + 4 * group)));
  mixing->cdgh = _mm_sha256rnds2_epu32(mixing->cdgh, mixing->abef, sum);
  mixing->abef = _mm_sha256rnds2_epu32(
      mixing->abef, mixing->cdgh, _mm_shuffle_epi32(sum, 0x0e));
}

INLINED void begin_block(struct mixing *mixing) {
  mixing->abef_before = mixing->abef;
  mixing->cdgh_before = mixing->cdgh;
}

INLINED void end_block(struct mixing *mixing) {
  mixing->abef = _mm_add_epi32(mixing->abef, mixing->abef_before);
  mixing->cdgh = _mm_add_epi32(mixing->cdgh, mixing->cdgh_before);
}

INSTRUCTIONS void cdigest_sha256_mix(uint32_t *state, const uint8_t *blocks, size_t count) {
  struct mixing mixing = begin(state);
  for (; count > 0; count--, blocks += 64) {
    begin_block(&mixing);
#pragma clang loop unroll(full)
    for (int group = 0; group < 16; group++) mix_group(&mixing, blocks, group);
    end_block(&mixing);
  }
  end(&mixing, state);
}

INSTRUCTIONS void cdigest_sha256_mix_two(
    uint32_t *left_state, const uint8_t *left_blocks, uint32_t *right_state,
    const uint8_t *right_blocks, size_t count) {
  struct mixing left = begin(left_state), right = begin(right_state);
  for (; count > 0; count--, left_blocks += 64, right_blocks += 64) {
    begin_block(&left);
    begin_block(&right);
#pragma clang loop unroll(full)
    for (int group = 0; group < 16; group++) {
      mix_group(&left, left_blocks, group);
      mix_group(&right, right_blocks, group);
    }
    end_block(&left);
    end_block(&right);
  }
  end(&left, left_state);
  end(&right, right_state);
}

#else

bool cdigest_sha256_is_native(void) { return false; }

void cdigest_sha256_mix(uint32_t *state, const uint8_t *blocks, size_t count) {
  (void)state, (void)blocks, (void)count;
}

void cdigest_sha256_mix_two(
    uint32_t *left_state, const uint8_t *left_blocks, uint32_t *right_state,
    const uint8_t *right_blocks, size_t count) {
  (void)left_state, (void)left_blocks, (void)right_state, (void)right_blocks, (void)count;
}

#endif
