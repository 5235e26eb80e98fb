#include "CPixels.h"
#include "jpeg_head.h"
#include "jpeg_squares.h"

#include <stdlib.h>

// A picture of flat colours is mostly squares of one colour, of which there is nothing to compute: that is
// what this encoder has before libjpeg. It writes baseline JPEG with colours at half the size and with the
// tables of the standard (ITU T.81, annex K), as libjpeg does by itself.

// The loops are compiled for wide registers too, and the machine takes what it has.
#if defined(__x86_64__) && defined(__linux__)
#define FOR_THIS_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_THIS_MACHINE
#endif

struct pixels_encoder {
    Encoder encoder;
    int width, height, quality;
    // Of the picture that is encoded at the moment.
    int rows_left;
    uint8_t *bytes;
};

FOR_THIS_MACHINE
static void encode_squares(Encoder *to, const uint32_t *pixels, int width, int height) {
    uint32_t edge[256];
    Flat flat = {.color = 0x1000000};
    for (int top = 0; top < height; top += 16)
        for (int left = 0; left < width; left += 16) {
            const uint32_t *square = pixels + (size_t)top * width + left;
            size_t stride = width;
            if (top + 16 > height || left + 16 > width) {
                // What lies behind the edge is as the edge.
                for (int i = 0; i < 256; i++) {
                    int y = top + (i >> 4), x = left + (i & 15);
                    edge[i] = pixels[(size_t)(y < height ? y : height - 1) * width
                        + (x < width ? x : width - 1)];
                }
                square = edge, stride = 16;
            }
            if (!is_flat(square, stride)) {
                encode_square(to, square, stride);
                continue;
            }
            uint32_t color = square[0] & 0xFFFFFF;
            if (color != flat.color) flat = flat_of(to, color);
            put_flat(to, &flat);
        }
}

static size_t room(int width, int height) {
    // A block has at most 64 numbers of 26 bits, each byte of which may need another one behind it.
    size_t squares = (size_t)((width + 15) / 16) * ((height + 15) / 16);
    return 1024 + squares * 6 * 64 * 26 / 8 * 2;
}

pixels_encoder *pixels_encoder_new(int width, int height) {
    // Rows of numbers in it have to stand where wide registers reach them.
    pixels_encoder *encoder = aligned_alloc(_Alignof(pixels_encoder), sizeof *encoder);
    if (!encoder) return NULL;
    memset(encoder, 0, sizeof *encoder);
    encoder->width = width, encoder->height = height;
    for (int i = 0; i < 64; i++)
        encoder->encoder.places[(zigzag[i] & 7) << 3 | zigzag[i] >> 3] = i;
    encoder->bytes = malloc(room(width, height));
    if (encoder->bytes) return encoder;
    free(encoder);
    return NULL;
}

void pixels_encoder_free(pixels_encoder *encoder) {
    free(encoder->bytes);
    free(encoder);
}

void pixels_jpeg_begin(pixels_encoder *with, int quality) {
    Encoder *encoder = &with->encoder;
    if (quality != with->quality) {
        prepare(&encoder->light, luminance, quality, 0);
        prepare(&encoder->colour, chrominance, quality, 1);
        with->quality = quality;
    }
    memset(encoder->last, 0, sizeof encoder->last);
    encoder->bits = 0, encoder->free = 64;
    encoder->end = put_head(with->bytes, encoder, with->width, with->height);
    with->rows_left = with->height;
}

void pixels_jpeg_rows(pixels_encoder *with, const uint32_t *pixels, int count) {
    if (count > with->rows_left) count = with->rows_left;
    encode_squares(&with->encoder, pixels, with->width, count);
    with->rows_left -= count;
}

const uint8_t *pixels_jpeg_end(pixels_encoder *with, size_t *count) {
    Encoder *encoder = &with->encoder;
    // The last byte is filled with ones.
    int bits = 64 - encoder->free, whole = (bits + 7) / 8 * 8, fill = whole - bits;
    uint64_t last = encoder->bits << fill | ((1ull << fill) - 1);
    for (int shift = whole - 8; shift >= 0; shift -= 8)
        if ((*encoder->end++ = last >> shift) == 0xFF) *encoder->end++ = 0;
    encoder->end = append(encoder->end, "\xFF\xD9", 2);
    *count = encoder->end - with->bytes;
    return with->bytes;
}
