// How eight by eight numbers become a JPEG's block.
#pragma once
#include "jpeg_codes.h"

typedef int32_t Whole __attribute__((ext_vector_type(8)));
typedef bool Flags __attribute__((ext_vector_type(8)));

// Arai, Agui and Nakajima's transform, of eight columns at once; what it leaves to be multiplied is in the
// factors.
INLINE void transform(Row *rows) {
    Row a0 = rows[0] + rows[7], a7 = rows[0] - rows[7], a1 = rows[1] + rows[6];
    Row a6 = rows[1] - rows[6], a2 = rows[2] + rows[5], a5 = rows[2] - rows[5];
    Row a3 = rows[3] + rows[4], a4 = rows[3] - rows[4];
    Row b0 = a0 + a3, b3 = a0 - a3, b1 = a1 + a2, b2 = a1 - a2;
    rows[0] = b0 + b1;
    rows[4] = b0 - b1;
    Row z1 = (b2 + b3) * 0.707106781f;
    rows[2] = b3 + z1;
    rows[6] = b3 - z1;
    Row c0 = a4 + a5, c1 = a5 + a6, c2 = a6 + a7;
    Row z5 = (c0 - c2) * 0.382683433f;
    Row z2 = c0 * 0.541196100f + z5, z4 = c2 * 1.306562965f + z5, z3 = c1 * 0.707106781f;
    Row z11 = a7 + z3, z13 = a7 - z3;
    rows[5] = z13 + z2;
    rows[3] = z13 - z2;
    rows[1] = z11 + z4;
    rows[7] = z11 - z4;
}

INLINE void transpose(Row *r) {
    Row a[8], b[8];
    for (int i = 0; i < 4; i++) {
        a[2 * i] = __builtin_shufflevector(r[2 * i], r[2 * i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
        a[2 * i + 1] = __builtin_shufflevector(r[2 * i], r[2 * i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
    }
    for (int i = 0; i < 8; i += 4)
        for (int j = 0; j < 2; j++) {
            Row x = a[i + j], y = a[i + j + 2];
            b[i + j] = __builtin_shufflevector(x, y, 0, 1, 8, 9, 4, 5, 12, 13);
            b[i + j + 2] = __builtin_shufflevector(x, y, 2, 3, 10, 11, 6, 7, 14, 15);
        }
    for (int i = 0; i < 4; i++) {
        r[i] = __builtin_shufflevector(b[i], b[i + 4], 0, 1, 2, 3, 8, 9, 10, 11);
        r[i + 4] = __builtin_shufflevector(b[i], b[i + 4], 4, 5, 6, 7, 12, 13, 14, 15);
    }
}

// - at: becomes the place behind the block's mean, where one asks for it.
INLINE void encode(Encoder *to, const Plane *plane, Row *rows, int *last, uint64_t *at) {
    int32_t coefficients[64];
    uint64_t present = 0;
    transform(rows);
    transpose(rows);
    transform(rows);
    for (int i = 0; i < 8; i++) {
        // Rounded by what has no place for the rest.
        Row rounded = rows[i] * plane->factors[i] + 12582912.0f;
        Whole whole = (Whole)rounded - 0x4B400000;
        memcpy(coefficients + 8 * i, &whole, sizeof whole);
        Flags flags = __builtin_convertvector(whole != 0, Flags);
        uint8_t byte;
        memcpy(&byte, &flags, 1);
        present |= (uint64_t)byte << (8 * i);
    }
    put_mean(to, &plane->step, coefficients[0], last);
    if (at) *at = place(to);
    put_block(to, plane, coefficients, present);
}

// Rounded as in encode().
INLINE int whole(float number) {
    float rounded = number + 12582912.0f;
    int32_t bits;
    memcpy(&bits, &rounded, 4);
    return bits - 0x4B400000;
}

// The mean of a block of light in which all is of one colour.
INLINE int light_mean(const Encoder *by, uint32_t color) {
    float blue = color & 255, green = color >> 8 & 255, red = color >> 16 & 255;
    float light = red * 0.299f + green * 0.587f + blue * 0.114f - 128;
    return whole(64 * light * by->light.factors[0][0]);
}

// A block with nothing but a mean.
INLINE void put_plain(Encoder *to, const Plane *plane, int mean, int *last) {
    put_mean(to, &plane->step, mean, last);
    put(to, plane->run.bits[0], plane->run.length[0]);
}
