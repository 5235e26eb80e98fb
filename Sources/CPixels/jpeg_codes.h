// What a JPEG's bits are: the codes of the standard (ITU T.81, annex K), and how blocks are written in them.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

// All of it stands in the loops that are compiled for wide registers.
#define INLINE static inline __attribute__((always_inline))

typedef float Row __attribute__((ext_vector_type(8)));

// What light and colour are divided by at the middle of all qualities.
static const uint8_t luminance[64] = {
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99};
static const uint8_t chrominance[64] = {
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99};
// Where a block's numbers stand in the file.
static const uint8_t zigzag[64] = {
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63};

// How many codes there are of each length, and what they stand for.
static const uint8_t counts[4][16] = {
    {0, 1, 5, 1, 1, 1, 1, 1, 1}, {0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1},
    {0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125},
    {0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119}};
static const uint8_t steps[12] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
static const uint8_t light_runs[] =
    "\x01\x02\x03\x00\x04\x11\x05\x12\x21\x31\x41\x06\x13\x51\x61\x07\x22\x71\x14\x32\x81\x91"
    "\xA1\x08\x23\x42\xB1\xC1\x15\x52\xD1\xF0\x24\x33\x62\x72\x82\x09\x0A\x16\x17\x18\x19\x1A"
    "\x25\x26\x27\x28\x29\x2A\x34\x35\x36\x37\x38\x39\x3A\x43\x44\x45\x46\x47\x48\x49\x4A\x53"
    "\x54\x55\x56\x57\x58\x59\x5A\x63\x64\x65\x66\x67\x68\x69\x6A\x73\x74\x75\x76\x77\x78\x79"
    "\x7A\x83\x84\x85\x86\x87\x88\x89\x8A\x92\x93\x94\x95\x96\x97\x98\x99\x9A\xA2\xA3\xA4\xA5"
    "\xA6\xA7\xA8\xA9\xAA\xB2\xB3\xB4\xB5\xB6\xB7\xB8\xB9\xBA\xC2\xC3\xC4\xC5\xC6\xC7\xC8\xC9"
    "\xCA\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xD9\xDA\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xF1\xF2"
    "\xF3\xF4\xF5\xF6\xF7\xF8\xF9\xFA";
static const uint8_t colour_runs[] =
    "\x00\x01\x02\x03\x11\x04\x05\x21\x31\x06\x12\x41\x51\x07\x61\x71\x13\x22\x32\x81\x08\x14"
    "\x42\x91\xA1\xB1\xC1\x09\x23\x33\x52\xF0\x15\x62\x72\xD1\x0A\x16\x24\x34\xE1\x25\xF1\x17"
    "\x18\x19\x1A\x26\x27\x28\x29\x2A\x35\x36\x37\x38\x39\x3A\x43\x44\x45\x46\x47\x48\x49\x4A"
    "\x53\x54\x55\x56\x57\x58\x59\x5A\x63\x64\x65\x66\x67\x68\x69\x6A\x73\x74\x75\x76\x77\x78"
    "\x79\x7A\x82\x83\x84\x85\x86\x87\x88\x89\x8A\x92\x93\x94\x95\x96\x97\x98\x99\x9A\xA2\xA3"
    "\xA4\xA5\xA6\xA7\xA8\xA9\xAA\xB2\xB3\xB4\xB5\xB6\xB7\xB8\xB9\xBA\xC2\xC3\xC4\xC5\xC6\xC7"
    "\xC8\xC9\xCA\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xD9\xDA\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xF2"
    "\xF3\xF4\xF5\xF6\xF7\xF8\xF9\xFA";
static const uint8_t *const values[4] = {steps, steps, light_runs, colour_runs};

// Each with room behind it for the bits that it says will follow, which are counted too.
typedef struct {
    uint32_t bits[256];
    uint8_t length[256];
} Codes;

typedef struct {
    Codes step, run;
    // What a coefficient is multiplied with, column by column.
    Row factors[8];
    uint8_t quanta[64];
} Plane;

typedef struct {
    Plane light, colour;
    // Where a coefficient that stands here, column by column, comes in the file.
    uint8_t places[64];
    // The last square's means, which the next ones are told from.
    int last[3];
    // What is written, first bits first, and what is not yet a whole word.
    uint64_t *words, *end;
    uint64_t bits;
    int free;
} Encoder;

INLINE void put(Encoder *to, uint64_t bits, int count) {
    to->free -= count;
    if (to->free >= 0) {
        to->bits = to->bits << count | bits;
        return;
    }
    int late = -to->free;
    *to->end++ = to->bits << (count - late) | bits >> late;
    to->bits = bits;
    to->free = 64 - late;
}

// How many bits are written.
INLINE uint64_t place(const Encoder *to) { return (to->end - to->words) * 64 + 64 - to->free; }

// Bits that were written before, elsewhere.
INLINE void copy(Encoder *to, const uint64_t *words, uint64_t at, int count) {
    while (count > 0) {
        int some = count < 56 ? count : 56, skip = at & 63;
        const uint64_t *word = words + (at >> 6);
        uint64_t bits = word[0] << skip | (word[1] >> 1) >> (63 - skip);
        put(to, bits >> (64 - some), some);
        at += some, count -= some;
    }
}

// A number as JPEG has it: how many bits, then those.
INLINE int measured(int number, uint32_t *bits) {
    int sign = number >> 31;
    uint32_t size = (number ^ sign) - sign;
    int count = size ? 32 - __builtin_clz(size) : 0;
    *bits = (number + sign) & ((1u << count) - 1);
    return count;
}

INLINE void put_mean(Encoder *to, const Codes *codes, int mean, int *last) {
    uint32_t bits;
    int count = measured(mean - *last, &bits);
    *last = mean;
    put(to, codes->bits[count] | bits, codes->length[count]);
}

// All but its mean.
INLINE void put_block(
    Encoder *to, const Plane *plane, const int32_t *coefficients, uint64_t present) {
    const Codes *codes = &plane->run;
    uint64_t order = 0;
    int32_t in_order[64];
    for (present &= ~1ull; present; present &= present - 1) {
        int from = __builtin_ctzll(present), place = to->places[from];
        order |= 1ull << place;
        in_order[place] = coefficients[from];
    }
    int before = 0;
    for (; order; order &= order - 1) {
        int place = __builtin_ctzll(order), zeros = place - before - 1;
        before = place;
        for (; zeros > 15; zeros -= 16) put(to, codes->bits[0xF0], codes->length[0xF0]);
        uint32_t bits;
        int count = measured(in_order[place], &bits), code = zeros << 4 | count;
        put(to, codes->bits[code] | bits, codes->length[code]);
    }
    if (before < 63) put(to, codes->bits[0], codes->length[0]);
}

static void prepare_codes(Codes *codes, int table) {
    memset(codes, 0, sizeof *codes);
    int code = 0, index = 0;
    for (int length = 1; length <= 16; length++, code <<= 1)
        for (int i = 0; i < counts[table][length - 1]; i++, code++, index++) {
            int value = values[table][index], following = value & 15;
            codes->bits[value] = (uint32_t)code << following;
            codes->length[value] = length + following;
        }
}
