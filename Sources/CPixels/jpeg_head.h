// What a JPEG says of itself before its blocks.
#pragma once
#include "jpeg_codes.h"

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

static uint8_t *append(uint8_t *to, const void *bytes, size_t count) {
    memcpy(to, bytes, count);
    return to + count;
}

static uint8_t *put_head(uint8_t *to, const Encoder *by, int width, int height) {
    to = append(to, "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", 20);
    for (int plane = 0; plane < 2; plane++) {
        to = append(to, "\xFF\xDB\0\x43", 4);
        *to++ = plane;
        const uint8_t *quanta = plane ? by->colour.quanta : by->light.quanta;
        for (int i = 0; i < 64; i++) *to++ = quanta[zigzag[i]];
    }
    uint8_t frame[] = {0xFF, 0xC0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3,
                       1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1};
    to = append(to, frame, sizeof frame);
    for (int table = 0; table < 4; table++) {
        int count = table < 2 ? 12 : 162;
        uint8_t head[] = {0xFF, 0xC4, 0, 19 + count, (table & 2) << 3 | (table & 1)};
        to = append(to, head, sizeof head);
        to = append(to, counts[table], 16);
        to = append(to, values[table], count);
    }
    return append(to, "\xFF\xDA\0\x0C\3\1\0\2\x11\3\x11\0\x3F\0", 14);
}
