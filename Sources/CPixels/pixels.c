#include "CPixels.h"

#include <math.h>
#include <string.h>

// What a line adds to the pixels of one row right of it: how much of the pixel that it goes through, and of
// all behind that, lies to its right. A row's sums from left to right are then what is covered.
static void add(float *row, float from, float to, float height) {
    float left = fminf(from, to), right = fmaxf(from, to);
    int first = (int)left, end = (int)ceilf(right);
    if (end <= first + 1) {
        float behind = height * (0.5f * (left + right) - first);
        row[first] += height - behind;
        row[first + 1] += behind;
        return;
    }
    float slope = 1 / (right - left);
    float in_first = first + 1 - left, in_last = right - (end - 1);
    float start = 0.5f * slope * in_first * in_first, rest = 0.5f * slope * in_last * in_last;
    row[first] += height * start;
    if (end == first + 2) {
        row[first + 1] += height * (1 - start - rest);
    } else {
        float second = slope * (in_first + 0.5f);
        row[first + 1] += height * (second - start);
        for (int i = first + 2; i < end - 1; i++) row[i] += height * slope;
        row[end - 1] += height * (1 - second - (end - first - 3) * slope - rest);
    }
    row[end] += height * rest;
}

void pixels_fill(
    uint8_t *mask, int width, int height, const float *lines, int count, float scale, float x,
    float y, float *sums) {
    int stride = width + 2;
    memset(sums, 0, sizeof(float) * stride * height);
    for (int i = 0; i < count; i += 4) {
        float x0 = lines[i] * scale + x, y0 = lines[i + 1] * scale + y;
        float x1 = lines[i + 2] * scale + x, y1 = lines[i + 3] * scale + y;
        float sign = 1;
        if (y0 > y1) {
            float swap = x0;
            x0 = x1, x1 = swap;
            swap = y0, y0 = y1, y1 = swap;
            sign = -1;
        }
        float slope = (x1 - x0) / (y1 - y0);
        int last = (int)ceilf(y1);
        for (int row = (int)y0; row < last; row++) {
            float top = fmaxf(row, y0), bottom = fminf(row + 1, y1);
            float from = x0 + (top - y0) * slope, to = x0 + (bottom - y0) * slope;
            add(sums + (size_t)row * stride, from, to, sign * (bottom - top));
        }
    }
    for (int row = 0; row < height; row++) {
        float sum = 0;
        for (int column = 0; column < width; column++) {
            sum += sums[(size_t)row * stride + column];
            mask[(size_t)row * width + column] = (uint8_t)(fminf(fabsf(sum), 1) * 255 + 0.5f);
        }
    }
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

void pixels_tint(
    uint32_t *picture, int stride, const uint8_t *mask, int mask_stride, int width, int height,
    uint32_t color) {
    Four four = {color, color, color, color};
    Bytes ink = (Bytes)(four | 0xFF000000);
    for (int row = 0; row < height; row++) {
        uint32_t *pixels = picture + (size_t)row * stride;
        const uint8_t *shares = mask + (size_t)row * mask_stride;
        int i = 0;
        for (; i + 4 <= width; i += 4) {
            uint32_t share;
            memcpy(&share, shares + i, 4);
            if (!share) continue;
            Bytes under;
            memcpy(&under, pixels + i, 16);
            Bytes result = share == 0xFFFFFFFF ? ink : tinted(under, ink, share);
            memcpy(pixels + i, &result, 16);
        }
        for (; i < width; i++) {
            Four result = (Four)tinted((Bytes)(Four){pixels[i]}, ink, shares[i]);
            pixels[i] = result[0];
        }
    }
}

static inline Bytes covered(Bytes under, Bytes over) {
    Bytes dense = __builtin_shufflevector(
        over, over, 3, 3, 3, 3, 7, 7, 7, 7, 11, 11, 11, 11, 15, 15, 15, 15);
    return mixed(over, 255 - (Bytes){0}, under, 255 - dense);
}

void pixels_cover(
    uint32_t *picture, int stride, const uint32_t *pixels, int pixels_stride, int width,
    int height) {
    for (int row = 0; row < height; row++) {
        uint32_t *unders = picture + (size_t)row * stride;
        const uint32_t *overs = pixels + (size_t)row * pixels_stride;
        int i = 0;
        for (; i + 4 <= width; i += 4) {
            Four over;
            memcpy(&over, overs + i, 16);
            if (!(over[0] | over[1] | over[2] | over[3])) continue;
            Bytes under, result = (Bytes)over;
            if ((over[0] & over[1] & over[2] & over[3]) < 0xFF000000) {
                memcpy(&under, unders + i, 16);
                result = covered(under, (Bytes)over);
            }
            memcpy(unders + i, &result, 16);
        }
        for (; i < width; i++) {
            Four result = (Four)covered((Bytes)(Four){unders[i]}, (Bytes)(Four){overs[i]});
            unders[i] = result[0];
        }
    }
}
