#include "CPixels.h"
#include "jpeg_blocks.h"

// A picture of flat colours is mostly squares of one colour, of which there is nothing to compute: that is
// what this encoder has before libjpeg. It writes baseline JPEG with colours at half the size and with the
// tables of the standard (ITU T.81, annex K), as libjpeg does by itself.

// The loops are compiled for wide registers too, and the machine takes what it has.
#if defined(__x86_64__) && defined(__linux__)
#define FOR_THIS_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_THIS_MACHINE
#endif
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

// Sixteen by sixteen pixels: four blocks of light, one each of two colours of half the size.
INLINE void encode_square(Encoder *to, const uint32_t *pixels, size_t stride) {
    Row rows[8], blues[8], reds[8];
    for (int block = 0; block < 4; block++) {
        const uint32_t *corner = pixels + (block >> 1) * 8 * stride + (block & 1) * 8;
        for (int i = 0; i < 8; i++) {
            Pixels line = eight(corner + i * stride);
            rows[i] = number(line, 16) * 0.299f + number(line, 8) * 0.587f
                + number(line, 0) * 0.114f - 128;
        }
        encode(to, &to->light, rows, &to->last[0]);
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

INLINE bool is_flat(const uint32_t *pixels, size_t stride) {
    Pixels first = pixels[0] & 0xFFFFFF, other = 0;
    for (int i = 0; i < 16; i += 2) {
        const uint32_t *line = pixels + i * stride, *next = line + stride;
        other |= (eight(line) ^ first) | (eight(line + 8) ^ first);
        other |= (eight(next) ^ first) | (eight(next + 8) ^ first);
        if (i == 0 || i == 6) {
            // What is not flat shows it soon.
            uint64_t any[4];
            Pixels shown = other & 0xFFFFFF;
            memcpy(any, &shown, sizeof any);
            if (any[0] | any[1] | any[2] | any[3]) return false;
        }
    }
    uint64_t any[4];
    other &= 0xFFFFFF;
    memcpy(any, &other, sizeof any);
    return !(any[0] | any[1] | any[2] | any[3]);
}

INLINE void put_flat(Encoder *to, const int *means) {
    if (means[0] == to->last[0] && means[1] == to->last[1] && means[2] == to->last[2]) {
        // Nothing new in six blocks: 00 1010 four times, and 00 00 twice.
        put(to, 0x28A28A00, 32);
        return;
    }
    for (int i = 0; i < 6; i++) {
        int plane = i < 4 ? 0 : i - 3;
        const Plane *tables = plane ? &to->colour : &to->light;
        put_mean(to, &tables->step, means[plane], &to->last[plane]);
        put(to, tables->run.bits[0], tables->run.length[0]);
    }
}

// Rounded as in encode().
INLINE int whole(float number) {
    float rounded = number + 12582912.0f;
    int32_t bits;
    memcpy(&bits, &rounded, 4);
    return bits - 0x4B400000;
}

static void find_means(const Encoder *by, uint32_t color, int *means) {
    float blue = color & 255, green = color >> 8 & 255, red = color >> 16 & 255;
    float light = red * 0.299f + green * 0.587f + blue * 0.114f - 128;
    means[0] = whole(64 * light * by->light.factors[0][0]);
    float b = 4 * (blue * 0.125f - green * 0.082816f - red * 0.042184f);
    float r = 4 * (red * 0.125f - green * 0.104672f - blue * 0.020328f);
    means[1] = whole(64 * b * by->colour.factors[0][0]);
    means[2] = whole(64 * r * by->colour.factors[0][0]);
}

FOR_THIS_MACHINE
static void encode_squares(Encoder *to, const uint32_t *pixels, int width, int height) {
    uint32_t color = 0x1000000, edge[256];
    int means[3] = {0};
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
            if ((square[0] & 0xFFFFFF) != color) {
                color = square[0] & 0xFFFFFF;
                find_means(to, color, means);
            }
            put_flat(to, means);
        }
}

static void prepare(Plane *plane, const uint8_t *base, int quality, int table) {
    static const float scale[8] = {1.0f, 1.387039845f, 1.306562965f, 1.175875602f,
                                   1.0f, 0.785694958f, 0.541196100f, 0.275899379f};
    int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    for (int i = 0; i < 64; i++) {
        int quantum = (base[i] * percent + 50) / 100;
        quantum = quantum < 1 ? 1 : quantum > 255 ? 255 : quantum;
        plane->quanta[i] = quantum;
        int row = i >> 3, column = i & 7;
        plane->factors[column][row] = 1 / (8 * scale[row] * scale[column] * quantum);
    }
    prepare_codes(&plane->step, table);
    prepare_codes(&plane->run, table + 2);
}

static void append(Encoder *to, const void *bytes, size_t count) {
    memcpy(to->end, bytes, count);
    to->end += count;
}

static void put_head(Encoder *to, int width, int height) {
    append(to, "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", 20);
    for (int plane = 0; plane < 2; plane++) {
        append(to, "\xFF\xDB\0\x43", 4);
        *to->end++ = plane;
        const uint8_t *quanta = plane ? to->colour.quanta : to->light.quanta;
        for (int i = 0; i < 64; i++) *to->end++ = quanta[zigzag[i]];
    }
    uint8_t frame[] = {0xFF, 0xC0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3,
                       1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1};
    append(to, frame, sizeof frame);
    for (int table = 0; table < 4; table++) {
        int count = table < 2 ? 12 : 162;
        uint8_t head[] = {0xFF, 0xC4, 0, 19 + count, (table & 2) << 3 | (table & 1)};
        append(to, head, sizeof head);
        append(to, counts[table], 16);
        append(to, values[table], count);
    }
    append(to, "\xFF\xDA\0\x0C\3\1\0\2\x11\3\x11\0\x3F\0", 14);
}

size_t pixels_jpeg_room(int width, int height) {
    // A block has at most 64 numbers of 26 bits, each byte of which may need another one behind it.
    size_t squares = (size_t)((width + 15) / 16) * ((height + 15) / 16);
    return 1024 + squares * 6 * 64 * 26 / 8 * 2;
}

size_t pixels_jpeg(
    const uint32_t *pixels, int width, int height, int quality, uint8_t *bytes) {
    Encoder encoder = {.free = 64, .end = bytes};
    prepare(&encoder.light, luminance, quality, 0);
    prepare(&encoder.colour, chrominance, quality, 1);
    for (int i = 0; i < 64; i++) encoder.places[(zigzag[i] & 7) << 3 | zigzag[i] >> 3] = i;
    put_head(&encoder, width, height);
    encode_squares(&encoder, pixels, width, height);
    // The last byte is filled with ones.
    int rest = (64 - encoder.free + 7) / 8 * 8;
    int fill = rest - (64 - encoder.free);
    uint64_t bits = encoder.bits << fill | ((1ull << fill) - 1);
    for (int shift = rest - 8; shift >= 0; shift -= 8) {
        uint8_t byte = bits >> shift;
        *encoder.end++ = byte;
        if (byte == 0xFF) *encoder.end++ = 0;
    }
    append(&encoder, "\xFF\xD9", 2);
    return encoder.end - bytes;
}
