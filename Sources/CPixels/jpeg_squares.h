// How sixteen by sixteen pixels become blocks.
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

// Sixteen by sixteen pixels: four blocks of light, one each of two colours of half the size.
INLINE void encode_square(Encoder *to, const uint32_t *pixels, size_t stride) {
    Row rows[8], blues[8], reds[8];
    for (int block = 0; block < 4; block++) {
        const uint32_t *corner = pixels + (block >> 1) * 8 * stride + (block & 1) * 8;
        if (is_plain(corner, stride)) {
            put_plain(to, &to->light, light_mean(to, corner[0]), &to->last[0]);
        } else {
            for (int i = 0; i < 8; i++) {
                Pixels line = eight(corner + i * stride);
                rows[i] = number(line, 16) * 0.299f + number(line, 8) * 0.587f
                    + number(line, 0) * 0.114f - 128;
            }
            encode(to, &to->light, rows, &to->last[0]);
        }
    }
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
    encode(to, &to->colour, blues, &to->last[1]);
    encode(to, &to->colour, reds, &to->last[2]);
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
