// What is asked of Pango (which letters stand where?), of cairo (what do they look like?) and of librsvg
// (draw this SVG), in calls that Swift can make. All are opened by typesetting_open(), not linked: see
// pictures.c of CPictures for why. Their few functions that are used here have been the same for many
// years, so they are declared by hand, and the package builds on a machine that has no headers of them.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Opens Pango, cairo and librsvg; false when one of them is not on this machine. Open once.
bool typesetting_open(void);

/// A letter's form: which of which font, and where, in ems from where its text begins, y downwards.
struct text_glyph {
    uint32_t font, index;
    float x, y;
};

/// A text as librsvg would draw it in one `<text>`.
struct text_form {
    /// How far the next letter is, in ems.
    double advance;
    /// How many glyphs it has; only as many were written as there was room for.
    int count;
    /// Letters that no font on this machine has.
    int unknown;
};

/// Sets a text on one line. `language` is a tag: zh-Hans. One thread at a time.
struct text_form typesetting_shape(
    const char *text, int count, const char *family, int weight, bool is_italic,
    const char *language, struct text_glyph *glyphs, int room);

/// The outline of a glyph, as lines: four numbers each, from and to, in ems, y downwards.
///
/// Returns how many numbers there are, of which as many lines are written as there is room for; -1 for what
/// is no outline: pictures of faces are pixels. One thread at a time.
int typesetting_outline(uint32_t font, uint32_t index, float *lines, int room);

/// Draws a part of an SVG of this size into blue, green, red and how dense a pixel is, which they are
/// multiplied with, row by row; false when it cannot be read. What is not drawn is zero.
bool typesetting_draw(
    const uint8_t *svg, size_t count, int width, int height, int left, int top, int part_width,
    int part_height, uint8_t *pixels);
