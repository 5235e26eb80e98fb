// Loops over pixels, in C because its compilers take many of them at a time. A pixel is blue, green, red
// and how dense it is, which they are multiplied with; a row follows the one above it.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// Fills an outline: how much of each pixel it covers, 255 for all of it.
///
/// `lines` are four numbers each, from and to, which are multiplied with `scale` and moved; `sums` is room
/// for (width + 2) × height numbers.
void pixels_fill(
    uint8_t *mask, int width, int height, const float *lines, int count, float scale, float x,
    float y, float *sums);

/// Puts a colour (0xRRGGBB) over an opaque picture, as dense as a mask says. Both begin at their corner;
/// `stride` and `mask_stride` are pixels a row.
void pixels_tint(
    uint32_t *picture, int stride, const uint8_t *mask, int mask_stride, int width, int height,
    uint32_t color);

/// Puts pixels over an opaque picture.
void pixels_cover(
    uint32_t *picture, int stride, const uint32_t *pixels, int pixels_stride, int width,
    int height);

/// How many bytes a JPEG of this size may have.
size_t pixels_jpeg_room(int width, int height);

/// Encodes an opaque picture as a JPEG, and returns how many bytes it has. `quality` is 1 to 100.
size_t pixels_jpeg(const uint32_t *pixels, int width, int height, int quality, uint8_t *bytes);

/// How many zeros pixels_paint() needs for a picture of this size.
size_t pixels_sums(int width, int height);

/// Paints what outlines go around over an opaque picture, inside a box of it. Every place that they go
/// around once or more often is covered, whichever way around; of a pixel that they part twice at the same
/// place, as the edges of a line that goes back on itself do, a little too much is. `sums` are zeros, and
/// are again.
void pixels_paint(
    uint32_t *picture, int stride, int left, int top, int right, int bottom, const float *lines,
    int count, uint32_t color, float opacity, float *sums);
