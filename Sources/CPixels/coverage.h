// How much of a pixel something covers, and what becomes of the pixel.
#pragma once
#include <math.h>
#include <stdint.h>
#include <string.h>

// What a line adds to the pixels of one row right of it: how much of the pixel that it goes through, and of
// all behind that, lies to its right. A row's sums from left to right are then what is covered; they begin
// at the pixel `start`.
static inline void coverage_add(float *sums, int start, float from, float to, float height) {
    float left = fminf(from, to), right = fmaxf(from, to);
    int first = (int)left, end = (int)ceilf(right);
    float *row = sums + (first - start);
    if (end <= first + 1) {
        float behind = height * (0.5f * (left + right) - first);
        row[0] += height - behind;
        row[1] += behind;
        return;
    }
    float slope = 1 / (right - left);
    float in_first = first + 1 - left, in_last = right - (end - 1);
    float begun = 0.5f * slope * in_first * in_first, rest = 0.5f * slope * in_last * in_last;
    row[0] += height * begun;
    int count = end - first;
    if (count == 2) {
        row[1] += height * (1 - begun - rest);
    } else {
        float second = slope * (in_first + 0.5f);
        row[1] += height * (second - begun);
        for (int i = 2; i < count - 1; i++) row[i] += height * slope;
        row[count - 1] += height * (1 - second - (count - 3) * slope - rest);
    }
    row[count] += height * rest;
}

static inline uint8_t coverage_byte(float sum, float opacity) {
    return (uint8_t)(fminf(fabsf(sum), 1) * opacity * 255 + 0.5f);
}

typedef uint8_t Bytes __attribute__((vector_size(16)));
typedef uint16_t Words __attribute__((vector_size(32)));
typedef uint32_t Four __attribute__((vector_size(16)));

// A 255th of two products, rounded.
static inline Bytes mixed(Bytes one, Bytes share, Bytes other, Bytes rest) {
    Words sum = __builtin_convertvector(one, Words) * __builtin_convertvector(share, Words)
        + __builtin_convertvector(other, Words) * __builtin_convertvector(rest, Words) + 128;
    return __builtin_convertvector((sum + (sum >> 8)) >> 8, Bytes);
}

static inline Bytes tinted(Bytes under, Bytes ink, uint32_t mask) {
    Bytes shares = (Bytes)(Four){mask};
    shares = __builtin_shufflevector(
        shares, shares, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
    return mixed(ink, shares, under, 255 - shares);
}

static inline Bytes ink_of(uint32_t color) {
    Four four = {color, color, color, color};
    return (Bytes)(four | 0xFF000000);
}

static inline void tint_four(uint32_t *pixels, const uint8_t *mask, Bytes ink) {
    uint32_t share;
    Bytes under;
    memcpy(&share, mask, 4);
    memcpy(&under, pixels, 16);
    Bytes result = tinted(under, ink, share);
    memcpy(pixels, &result, 16);
}

static inline void tint_row(uint32_t *pixels, const uint8_t *mask, int width, uint32_t color) {
    Bytes ink = ink_of(color);
    int i = 0;
    for (; i + 4 <= width; i += 4) {
        uint32_t share;
        memcpy(&share, mask + i, 4);
        if (!share) continue;
        Bytes under;
        memcpy(&under, pixels + i, 16);
        Bytes result = share == 0xFFFFFFFF ? ink : tinted(under, ink, share);
        memcpy(pixels + i, &result, 16);
    }
    for (; i < width; i++) {
        Four result = (Four)tinted((Bytes)(Four){pixels[i]}, ink, mask[i]);
        pixels[i] = result[0];
    }
}

static inline void fill_run(uint32_t *pixels, int width, uint32_t color) {
    Four ink = (Four)ink_of(color);
    int i = 0;
    for (; i + 16 <= width; i += 16)
        for (int j = 0; j < 16; j += 4) memcpy(pixels + i + j, &ink, 16);
    for (; i < width; i++) pixels[i] = ink[0];
}

// The same share of all.
static inline void tint_run(uint32_t *pixels, uint8_t share, int width, uint32_t color) {
    if (share == 255) return fill_run(pixels, width, color);
    Bytes ink = ink_of(color);
    int i = 0;
    for (; i + 4 <= width; i += 4) {
        Bytes under;
        memcpy(&under, pixels + i, 16);
        Bytes result = tinted(under, ink, share * 0x01010101u);
        memcpy(pixels + i, &result, 16);
    }
    for (; i < width; i++) {
        Four result = (Four)tinted((Bytes)(Four){pixels[i]}, ink, share);
        pixels[i] = result[0];
    }
}
