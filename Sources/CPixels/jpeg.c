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
    Square *square;
    // Of this picture and of the one before it, by turns: much of a picture is in the one before it.
    uint64_t *words[2];
    Square *squares[2];
    int turn;
    uint8_t *bytes;
};

FOR_THIS_MACHINE
static void encode_squares(
    pixels_encoder *with, const uint32_t *pixels, int height, const bool *changed) {
    Encoder *to = &with->encoder;
    int width = with->width;
    const uint64_t *words = with->words[!with->turn];
    Square *square = with->square;
    const Square *known = with->squares[!with->turn] + (square - with->squares[with->turn]);
    uint32_t edge[256];
    Flat flat = {.color = 0x1000000};
    for (int top = 0; top < height; top += 16)
        for (int left = 0; left < width; left += 16, square++, known++, changed++) {
            const uint32_t *from = pixels + (size_t)top * width + left;
            size_t stride = width;
            square->is_kept = false;
            if (!*changed && known->is_kept) {
                copy_square(to, words, known, square);
                continue;
            }
            if (*changed && (top + 16 > height || left + 16 > width)) {
                // What lies behind the edge is as the edge.
                for (int i = 0; i < 256; i++) {
                    int y = top + (i >> 4), x = left + (i & 15);
                    edge[i] = pixels[(size_t)(y < height ? y : height - 1) * width
                        + (x < width ? x : width - 1)];
                }
                from = edge, stride = 16;
            }
            if (!*changed || is_flat(from, stride)) {
                square->color = *changed ? from[0] & 0xFFFFFF : known->color;
                if (square->color != flat.color) flat = flat_of(to, square->color);
                put_flat(to, &flat);
                continue;
            }
            Print print = print_of(from, stride);
            if (known->is_kept && known->print.a == print.a && known->print.b == print.b)
                copy_square(to, words, known, square);
            else
                encode_square(to, from, stride, square);
            square->print = print;
        }
    with->square = square;
}

// The bits as bytes: behind 0xFF comes a zero, and the last byte is filled with ones.
static uint8_t *put_bytes(uint8_t *to, const Encoder *from) {
    for (const uint64_t *word = from->words; word < from->end; word++) {
        uint64_t bits = *word;
        if (!(bits & ~(bits + 0x0101010101010101) & 0x8080808080808080)) {
            uint64_t swapped = __builtin_bswap64(bits);
            memcpy(to, &swapped, 8);
            to += 8;
            continue;
        }
        for (int shift = 56; shift >= 0; shift -= 8)
            if ((*to++ = bits >> shift) == 0xFF) *to++ = 0;
    }
    int count = 64 - from->free, whole = (count + 7) / 8 * 8, fill = whole - count;
    uint64_t bits = from->bits << fill | ((1ull << fill) - 1);
    for (int shift = whole - 8; shift >= 0; shift -= 8)
        if ((*to++ = bits >> shift) == 0xFF) *to++ = 0;
    return to;
}

static size_t squares_of(int width, int height) {
    return (size_t)((width + 15) / 16) * ((height + 15) / 16);
}

// A block has at most 64 numbers of 26 bits.
static size_t words_of(int width, int height) { return squares_of(width, height) * 6 * 26 + 2; }

pixels_encoder *pixels_encoder_new(int width, int height) {
    // Rows of numbers in it have to stand where wide registers reach them.
    pixels_encoder *encoder = aligned_alloc(_Alignof(pixels_encoder), sizeof *encoder);
    if (!encoder) return NULL;
    memset(encoder, 0, sizeof *encoder);
    encoder->width = width, encoder->height = height;
    for (int i = 0; i < 64; i++)
        encoder->encoder.places[(zigzag[i] & 7) << 3 | zigzag[i] >> 3] = i;
    for (int i = 0; i < 2; i++) {
        encoder->words[i] = malloc(words_of(width, height) * sizeof(uint64_t));
        encoder->squares[i] = calloc(squares_of(width, height), sizeof(Square));
    }
    // Each byte may need another one behind it.
    encoder->bytes = malloc(1024 + words_of(width, height) * 16);
    if (encoder->words[0] && encoder->words[1] && encoder->squares[0] && encoder->squares[1]
        && encoder->bytes)
        return encoder;
    pixels_encoder_free(encoder);
    return NULL;
}

void pixels_encoder_free(pixels_encoder *encoder) {
    for (int i = 0; i < 2; i++) free(encoder->words[i]), free(encoder->squares[i]);
    free(encoder->bytes);
    free(encoder);
}

void pixels_jpeg_begin(pixels_encoder *with, int quality) {
    Encoder *encoder = &with->encoder;
    with->turn = !with->turn;
    if (quality != with->quality) {
        prepare(&encoder->light, luminance, quality, 0);
        prepare(&encoder->colour, chrominance, quality, 1);
        with->quality = quality;
        size_t count = squares_of(with->width, with->height);
        memset(with->squares[!with->turn], 0, count * sizeof(Square));
    }
    memset(encoder->last, 0, sizeof encoder->last);
    encoder->words = encoder->end = with->words[with->turn];
    encoder->bits = 0, encoder->free = 64;
    with->square = with->squares[with->turn];
    with->rows_left = with->height;
}

void pixels_jpeg_rows(
    pixels_encoder *with, const uint32_t *pixels, int count, const bool *changed) {
    if (count > with->rows_left) count = with->rows_left;
    encode_squares(with, pixels, count, changed);
    with->rows_left -= count;
}

const uint8_t *pixels_jpeg_end(pixels_encoder *with, size_t *count) {
    Encoder *encoder = &with->encoder;
    // Rows that were not given are not those of the picture before.
    Square *end_square = with->squares[with->turn] + squares_of(with->width, with->height);
    for (Square *left = with->square; left < end_square; left++) left->is_kept = false;
    uint8_t *end = put_head(with->bytes, encoder, with->width, with->height);
    end = put_bytes(end, encoder);
    // What is not a whole word is read from when the next picture takes squares from this one.
    encoder->end[0] = encoder->free < 64 ? encoder->bits << encoder->free : 0;
    encoder->end[1] = 0;
    end = append(end, "\xFF\xD9", 2);
    *count = end - with->bytes;
    return with->bytes;
}
