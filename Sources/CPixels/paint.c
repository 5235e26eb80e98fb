#include "CPixels.h"
#include "coverage.h"

// Of a long thin line in a large picture most pixels are not touched, and of a large area most are covered
// as the one before. So a row is taken in pieces of sixteen pixels, and of those that no line goes through
// the first says all. Which ones are touched is kept in bits behind the row's sums.
enum { piece = 8 };

static int row_sums(int width) { return (width + 2 + piece - 1) / piece * piece; }

static int row_bits(int width) { return (row_sums(width) / piece + 31) / 32; }

size_t pixels_sums(int width, int height) {
    return (size_t)(row_sums(width) + row_bits(width)) * height;
}

static inline void touch(uint32_t *bits, int first, int last) {
    for (int i = first / piece; i <= last / piece; i++) bits[i >> 5] |= 1u << (i & 31);
}

typedef float Four_sums __attribute__((ext_vector_type(4)));
typedef int32_t Four_wholes __attribute__((ext_vector_type(4)));
typedef uint8_t Four_bytes __attribute__((ext_vector_type(4)));

// What is covered of a piece, from what is before it; its sums are zeros again.
static inline float cover_piece(float *sums, float before, float opacity, uint8_t *mask) {
    Four_sums carried = before, zero = 0, one = 1;
    for (int i = 0; i < piece; i += 4) {
        Four_sums here;
        memcpy(&here, sums + i, sizeof here);
        memcpy(sums + i, &zero, sizeof zero);
        here += __builtin_shufflevector(zero, here, 0, 4, 5, 6);
        here += __builtin_shufflevector(zero, here, 0, 1, 4, 5);
        here += carried;
        carried = here.wwww;
        Four_sums share = __builtin_elementwise_min(__builtin_elementwise_abs(here), one);
        Four_wholes whole = __builtin_convertvector(share * (opacity * 255) + 0.5f, Four_wholes);
        Four_bytes bytes = __builtin_convertvector(whole, Four_bytes);
        memcpy(mask + i, &bytes, 4);
    }
    return carried.x;
}

static void paint_row(
    uint32_t *pixels, int width, float *sums, uint32_t *bits, int words, uint32_t color,
    float opacity) {
    Bytes ink = ink_of(color);
    float sum = 0;
    int done = 0;
    for (int word = 0; word < words; word++)
        for (; bits[word]; bits[word] &= bits[word] - 1) {
            int start = (word * 32 + __builtin_ctz(bits[word])) * piece;
            uint8_t share = coverage_byte(sum, opacity), mask[piece];
            if (share && start > done) tint_run(pixels + done, share, start - done, color);
            sum = cover_piece(sums + start, sum, opacity, mask);
            done = start + piece < width ? start + piece : width;
            if (done - start == piece)
                for (int i = 0; i < piece; i += 4) tint_four(pixels + start + i, mask + i, ink);
            else if (start < width)
                tint_row(pixels + start, mask, done - start, color);
        }
    uint8_t share = coverage_byte(sum, opacity);
    if (share && done < width) tint_run(pixels + done, share, width - done, color);
}

void pixels_paint(
    uint32_t *picture, int stride, int left, int top, int right, int bottom, const float *lines,
    int count, uint32_t color, float opacity, float *sums) {
    int width = right - left, height = bottom - top;
    int length = row_sums(width), words = row_bits(width);
    uint32_t *bits = (uint32_t *)(sums + (size_t)length * height);
    int first_row = height, last_row = -1;
    for (int i = 0; i < count; i += 4) {
        float x0 = lines[i] - left, y0 = lines[i + 1] - top;
        float x1 = lines[i + 2] - left, y1 = lines[i + 3] - top, sign = 1;
        if (y0 > y1) {
            float swap = x0;
            x0 = x1, x1 = swap;
            swap = y0, y0 = y1, y1 = swap;
            sign = -1;
        }
        // A level line bounds nothing.
        if (y0 == y1 || y1 <= 0 || y0 >= height || (x0 >= width && x1 >= width)) continue;
        float slope = (x1 - x0) / (y1 - y0);
        int row = y0 > 0 ? (int)y0 : 0, end = y1 < height ? (int)ceilf(y1) : height;
        if (row < first_row) first_row = row;
        if (end - 1 > last_row) last_row = end - 1;
        for (; row < end; row++) {
            float upper = fmaxf(row, y0), lower = fminf(row + 1, y1);
            // What lies left of the box covers all of it, and what lies right of it nothing.
            float from = fminf(fmaxf(x0 + (upper - y0) * slope, 0), width);
            float to = fminf(fmaxf(x0 + (lower - y0) * slope, 0), width);
            coverage_add(sums + (size_t)row * length, from, to, sign * (lower - upper));
            touch(bits + (size_t)row * words, (int)fminf(from, to), (int)fmaxf(from, to) + 1);
        }
    }
    for (int row = first_row; row <= last_row; row++)
        paint_row(
            picture + (size_t)(top + row) * stride + left, width, sums + (size_t)row * length,
            bits + (size_t)row * words, words, color, opacity);
}
