// Loops over pixels, in C because its compilers take many of them at a time. A pixel is blue, green, red
// and how dense it is, which they are multiplied with; a row follows the one above it.
#pragma once
#include <stdbool.h>
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

/// Makes JPEGs of pictures of one size.
typedef struct pixels_encoder pixels_encoder;

/// NULL where there is no memory for it.
pixels_encoder *pixels_encoder_new(int width, int height);
void pixels_encoder_free(pixels_encoder *encoder);

/// Begins a JPEG. `quality` is 1 to 100.
void pixels_jpeg_begin(pixels_encoder *encoder, int quality);

/// Encodes the next rows of an opaque picture: a multiple of sixteen, or all that are left.
///
/// `changed` says of each square of sixteen by sixteen pixels whether it may differ from the picture before,
/// of which all rows were encoded in the same quality; where it does not, its pixels are not looked at.
void pixels_jpeg_rows(
    pixels_encoder *encoder, const uint32_t *pixels, int count, const bool *changed);

/// Returns the JPEG, which stays until the next one is begun, and how many bytes it has.
const uint8_t *pixels_jpeg_end(pixels_encoder *encoder, size_t *count);

/// How many sums and how many words of bits pixels_paint() needs for a picture of this size.
size_t pixels_sums(int width, int height);
size_t pixels_bits(int width, int height);

/// A part of a picture; nothing where it ends before it begins.
typedef struct { int left, top, right, bottom; } pixels_box;

/// Paints what outlines go around over an opaque picture, inside a box. Every place that they go around once
/// or more often is covered, whichever way around; of a pixel that they part twice at the same place, as the
/// edges of a line that goes back on itself do, a little too much is.
///
/// `rows` are those from `first` up to `end`: the others are as if they were not there. `sums` and `bits`
/// are zeros, and are again.
void pixels_paint(
    uint32_t *rows, int stride, int first, int end, pixels_box box, const float *lines, int count,
    uint32_t color, float opacity, float *sums, uint32_t *bits);
