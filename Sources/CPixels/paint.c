#include "CPixels.h"
#include "coverage.h"

#include <stdbool.h>

// Of a long thin line in a large picture most pixels are not touched, and of a large area most are covered
// as the one before. So a row is taken in pieces of eight pixels, and of those that no line goes through
// the first says all. Which ones are touched is kept in bits.
enum { piece = 8 };

static int row_sums(int width) { return (width + 2 + piece - 1) / piece * piece; }

static int row_bits(int width) { return (row_sums(width) / piece + 31) / 32; }

size_t pixels_sums(int width, int height) { return (size_t)row_sums(width) * height; }

size_t pixels_bits(int width, int height) { return (size_t)row_bits(width) * height; }

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
            // What only rounding touches stands behind the last pixel.
            int reached = start < width ? start : width;
            if (share && reached > done) tint_run(pixels + done, share, reached - done, color);
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

// What is no number is as small as can be.
static inline float within(float number, float least, float most) {
    number = number > least ? number : least;
    return number < most ? number : most;
}

// A line from above to below, from the box's corner.
typedef struct { float x0, y0, x1, y1, sign; } Edge;

static inline Edge edge_of(const float *line, int left, int top) {
    float x0 = line[0] - left, y0 = line[1] - top, x1 = line[2] - left, y1 = line[3] - top;
    return y0 > y1 ? (Edge){x1, y1, x0, y0, -1} : (Edge){x0, y0, x1, y1, 1};
}

// A level line bounds nothing, and one that lies above or below nothing of what is seen.
static inline bool is_between(Edge edge, int first, int end) {
    return edge.y0 < edge.y1 && edge.y1 > first && edge.y0 < end;
}

// The part of some rows of a box that lines go through, in pixels from the box's corner.
static pixels_box reach_of(
    const float *lines, int count, pixels_box box, int first_row, int end_row) {
    int width = box.right - box.left;
    float first = width, last = 0, upper = end_row, lower = first_row;
    for (int i = 0; i < count; i += 4) {
        Edge edge = edge_of(lines + i, box.left, box.top);
        if (!is_between(edge, first_row, end_row)) continue;
        float x0 = within(edge.x0, 0, width), x1 = within(edge.x1, 0, width);
        first = x0 < first ? x0 : first, first = x1 < first ? x1 : first;
        last = x0 > last ? x0 : last, last = x1 > last ? x1 : last;
        upper = edge.y0 < upper ? edge.y0 : upper, lower = edge.y1 > lower ? edge.y1 : lower;
    }
    // Pieces begin where they would in the whole box. Where a line goes through a row is rounded, by less
    // than the pixel more on each side.
    int start = (int)within(first - 1, 0, width) / piece * piece;
    int end = ((int)last + 2 + piece - 1) / piece * piece;
    return (pixels_box){start, (int)within(upper, first_row, end_row), end < width ? end : width,
                        (int)ceilf(within(lower, first_row, end_row))};
}

// What a line adds to a row, whose sums begin at a pixel; most go through one pixel or two of it.
static inline void add(
    float *sums, uint32_t *bits, int start, float from, float to, float height) {
    float left = from < to ? from : to, right = from < to ? to : from;
    int first = (int)left;
    if (right <= first + 1) {
        float behind = height * (0.5f * (left + right) - first);
        sums[first - start] += height - behind;
        sums[first - start + 1] += behind;
        touch(bits, first - start, first - start + 1);
        return;
    }
    coverage_add(sums, start, from, to, height);
    touch(bits, first - start, (int)right + 1 - start);
}

void pixels_paint(
    uint32_t *rows, int stride, int first, int end, pixels_box box, const float *lines, int count,
    uint32_t color, float opacity, float *sums, uint32_t *bits) {
    int width = box.right - box.left;
    int first_row = (box.top > first ? box.top : first) - box.top;
    int end_row = (box.bottom < end ? box.bottom : end) - box.top;
    if (first_row >= end_row || width <= 0) return;
    pixels_box reach = reach_of(lines, count, box, first_row, end_row);
    if (reach.bottom <= reach.top) return;
    // A small shape has few sums and bits, and the next one has them at the same place, which is near then.
    int columns = reach.right - reach.left, height = reach.bottom - reach.top;
    int length = row_sums(columns), words = row_bits(columns);
    for (int i = 0; i < count; i += 4) {
        Edge edge = edge_of(lines + i, box.left, box.top);
        // What lies right of the box covers nothing of it, and what lies left of it all.
        if (!is_between(edge, first_row, end_row) || (edge.x0 >= width && edge.x1 >= width))
            continue;
        float slope = (edge.x1 - edge.x0) / (edge.y1 - edge.y0);
        int row = edge.y0 > first_row ? (int)edge.y0 : first_row;
        int last = edge.y1 < end_row ? (int)ceilf(edge.y1) : end_row;
        size_t skipped = row - reach.top;
        float *row_of_sums = sums + skipped * length;
        uint32_t *row_of_bits = bits + skipped * words;
        float upper = row > edge.y0 ? row : edge.y0;
        float from = within(edge.x0 + (upper - edge.y0) * slope, reach.left, reach.right);
        for (; row < last; row++, row_of_sums += length, row_of_bits += words) {
            float lower = row + 1 < edge.y1 ? row + 1 : edge.y1;
            float to = within(edge.x0 + (lower - edge.y0) * slope, reach.left, reach.right);
            add(row_of_sums, row_of_bits, reach.left, from, to, edge.sign * (lower - upper));
            from = to, upper = lower;
        }
    }
    uint32_t *corner = rows + (size_t)(box.top + reach.top - first) * stride + box.left + reach.left;
    for (int row = 0; row < height; row++)
        paint_row(
            corner + (size_t)row * stride, columns, sums + (size_t)row * length,
            bits + (size_t)row * words, words, color, opacity);
}
