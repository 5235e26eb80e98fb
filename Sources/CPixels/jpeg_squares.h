// How sixteen by sixteen pixels become blocks, or are taken from the picture before.
#pragma once
#include "jpeg_blocks.h"

// They are never called from elsewhere, so it does not matter in which registers they are given things.
#pragma clang diagnostic ignored "-Wpsabi"

typedef uint32_t Pixels __attribute__((ext_vector_type(8)));

INLINE Row number(Pixels pixels, int shift) {
    return __builtin_convertvector((Whole)(pixels >> shift & 255), Row);
}

INLINE Pixels eight(const uint32_t *pixels) {
    Pixels eight;
    memcpy(&eight, pixels, sizeof eight);
    return eight;
}

INLINE bool is_nothing(Pixels bits) {
    uint64_t any[4];
    memcpy(any, &bits, sizeof any);
    return !(any[0] | any[1] | any[2] | any[3]);
}

// Eight by eight pixels of one colour.
INLINE bool is_plain(const uint32_t *pixels, size_t stride) {
    Pixels first = pixels[0] & 0xFFFFFF, other = 0;
    for (int i = 0; i < 8; i++) other |= eight(pixels + i * stride) ^ first;
    return is_nothing(other & 0xFFFFFF);
}

// Sixteen by sixteen.
INLINE bool is_flat(const uint32_t *pixels, size_t stride) {
    Pixels first = pixels[0] & 0xFFFFFF, other = 0;
    for (int i = 0; i < 16; i += 2) {
        const uint32_t *line = pixels + i * stride, *next = line + stride;
        other |= (eight(line) ^ first) | (eight(line + 8) ^ first);
        other |= (eight(next) ^ first) | (eight(next + 8) ^ first);
        // What is not flat shows it soon.
        if ((i == 0 || i == 6 || i == 14) && !is_nothing(other & 0xFFFFFF)) return false;
    }
    return true;
}

// What tells a square from others: a hash of all of its pixels, 128 bits.
typedef struct { uint64_t a, b; } Print;

INLINE Pixels turned(Pixels bits, int count) { return bits << count | bits >> (32 - count); }

INLINE Print print_of(const uint32_t *pixels, size_t stride) {
    Pixels a = 0, b = 0, c = 1, d = 1;
    for (int i = 0; i < 16; i++) {
        Pixels left = eight(pixels + i * stride), right = eight(pixels + i * stride + 8);
        // Two numbers for each column, and no change of a single pixel leaves one as it was.
        a = (turned(a, 15) ^ left) * 0x9E3779B1u, b = (turned(b, 15) ^ right) * 0x9E3779B1u;
        c = (turned(c, 11) + left) * 0x85EBCA77u, d = (turned(d, 11) + right) * 0x85EBCA77u;
    }
    uint64_t words[16];
    memcpy(words, &a, 32), memcpy(words + 4, &b, 32);
    memcpy(words + 8, &c, 32), memcpy(words + 12, &d, 32);
    Print print = {1, 2};
    for (int i = 0; i < 8; i++) {
        print.a = (print.a ^ words[i]) * 0x9E3779B97F4A7C15u, print.a ^= print.a >> 32;
        print.b = (print.b ^ words[i + 8]) * 0xC2B2AE3D27D4EB4Fu, print.b ^= print.b >> 32;
    }
    return print;
}

// Where a square's bits stand, but for its three first means, which are told from the square before it.
typedef struct {
    Print print;
    uint64_t at[3];
    uint16_t count[3];
    // Of its first and its last block of light, and of both colours.
    int16_t first, last[3];
    // It has bits of its own; another one has one colour.
    bool is_kept;
    uint32_t color;
} Square;

INLINE void end_part(const Encoder *to, Square *square, int part) {
    square->count[part] = place(to) - square->at[part];
}

// Sixteen by sixteen pixels: four blocks of light, one each of two colours of half the size.
INLINE void encode_square(Encoder *to, const uint32_t *pixels, size_t stride, Square *square) {
    Row rows[8], blues[8], reds[8];
    for (int block = 0; block < 4; block++) {
        const uint32_t *corner = pixels + (block >> 1) * 8 * stride + (block & 1) * 8;
        uint64_t *at = block ? NULL : &square->at[0];
        if (is_plain(corner, stride)) {
            put_mean(to, &to->light.step, light_mean(to, corner[0]), &to->last[0]);
            if (at) *at = place(to);
            put(to, to->light.run.bits[0], to->light.run.length[0]);
        } else {
            for (int i = 0; i < 8; i++) {
                Pixels line = eight(corner + i * stride);
                rows[i] = number(line, 16) * 0.299f + number(line, 8) * 0.587f
                    + number(line, 0) * 0.114f - 128;
            }
            encode(to, &to->light, rows, &to->last[0], at);
        }
        if (!block) square->first = to->last[0];
    }
    end_part(to, square, 0);
    for (int i = 0; i < 8; i++) {
        const uint32_t *upper = pixels + 2 * i * stride, *lower = upper + stride;
        Pixels one = eight(upper), two = eight(upper + 8), three = eight(lower);
        Pixels four = eight(lower + 8), mask = 0xFF00FF;
        Pixels left = (one & mask) + (three & mask), right = (two & mask) + (four & mask);
        Pixels sides = __builtin_shufflevector(left, right, 0, 2, 4, 6, 8, 10, 12, 14)
            + __builtin_shufflevector(left, right, 1, 3, 5, 7, 9, 11, 13, 15);
        left = (one >> 8 & 255) + (three >> 8 & 255), right = (two >> 8 & 255) + (four >> 8 & 255);
        Pixels middle = __builtin_shufflevector(left, right, 0, 2, 4, 6, 8, 10, 12, 14)
            + __builtin_shufflevector(left, right, 1, 3, 5, 7, 9, 11, 13, 15);
        // Four pixels each.
        Row blue = __builtin_convertvector((Whole)(sides & 0xFFFF), Row);
        Row red = __builtin_convertvector((Whole)(sides >> 16), Row);
        Row green = __builtin_convertvector((Whole)middle, Row);
        blues[i] = blue * 0.125f - green * 0.082816f - red * 0.042184f;
        reds[i] = red * 0.125f - green * 0.104672f - blue * 0.020328f;
    }
    encode(to, &to->colour, blues, &to->last[1], &square->at[1]);
    end_part(to, square, 1);
    encode(to, &to->colour, reds, &to->last[2], &square->at[2]);
    end_part(to, square, 2);
    for (int i = 0; i < 3; i++) square->last[i] = to->last[i];
    square->is_kept = true;
}

// The same square as it was written before.
INLINE void copy_square(Encoder *to, const uint64_t *words, const Square *from, Square *square) {
    *square = *from;
    for (int part = 0; part < 3; part++) {
        const Plane *plane = part ? &to->colour : &to->light;
        put_mean(to, &plane->step, part ? from->last[part] : from->first, &to->last[part]);
        square->at[part] = place(to);
        copy(to, words, from->at[part], from->count[part]);
        to->last[part] = from->last[part];
    }
}

// What a square of one colour is in the file.
typedef struct {
    uint32_t color;
    int means[3];
} Flat;

INLINE Flat flat_of(const Encoder *by, uint32_t color) {
    float blue = color & 255, green = color >> 8 & 255, red = color >> 16 & 255;
    float b = 4 * (blue * 0.125f - green * 0.082816f - red * 0.042184f);
    float r = 4 * (red * 0.125f - green * 0.104672f - blue * 0.020328f);
    return (Flat){color, {light_mean(by, color), whole(64 * b * by->colour.factors[0][0]),
                          whole(64 * r * by->colour.factors[0][0])}};
}

INLINE void put_flat(Encoder *to, const Flat *flat) {
    const int *means = flat->means;
    if (means[0] == to->last[0] && means[1] == to->last[1] && means[2] == to->last[2]) {
        // Nothing new in six blocks: 00 1010 four times, and 00 00 twice.
        put(to, 0x28A28A00, 32);
        return;
    }
    for (int i = 0; i < 6; i++) {
        int plane = i < 4 ? 0 : i - 3;
        put_plain(to, plane ? &to->colour : &to->light, means[plane], &to->last[plane]);
    }
}
