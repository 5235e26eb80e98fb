#include "CPixels.h"
#include "coverage.h"

void pixels_fill(
    uint8_t *mask, int width, int height, const float *lines, int count, float scale, float x,
    float y, float *sums) {
    int stride = width + 2;
    memset(sums, 0, sizeof(float) * stride * height);
    for (int i = 0; i < count; i += 4) {
        float x0 = lines[i] * scale + x, y0 = lines[i + 1] * scale + y;
        float x1 = lines[i + 2] * scale + x, y1 = lines[i + 3] * scale + y;
        float sign = 1;
        // A level line bounds nothing.
        if (y0 == y1) continue;
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
            coverage_add(sums + (size_t)row * stride, 0, from, to, sign * (bottom - top));
        }
    }
    for (int row = 0; row < height; row++) {
        float sum = 0;
        for (int column = 0; column < width; column++) {
            sum += sums[(size_t)row * stride + column];
            mask[(size_t)row * width + column] = coverage_byte(sum, 1);
        }
    }
}

void pixels_tint(
    uint32_t *picture, int stride, const uint8_t *mask, int mask_stride, int width, int height,
    uint32_t color) {
    for (int row = 0; row < height; row++)
        tint_row(picture + (size_t)row * stride, mask + (size_t)row * mask_stride, width, color);
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
