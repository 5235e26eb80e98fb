// What is asked of Pango (how wide is a text?) and of librsvg (draw this SVG), in calls that Swift can
// make. Both are opened by typesetting_open(), not linked: see pictures.c of CPictures for why. Their few
// functions that are used here have been the same for many years, so they are declared by hand, and
// the package builds on a machine that has no headers of them.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Opens Pango, cairo and librsvg; false when one of them is not on this machine. Open once.
bool typesetting_open(void);

/// A text as librsvg would draw it in one `<text>`, in units of the font's size in pixels.
struct text_extent {
    /// How far the next letter is.
    double advance;
    /// Where the ink begins and ends, from the beginning of the text; from the base line upwards and
    /// downwards. All are zero where there is no ink.
    double ink_left, ink_right, ink_top, ink_bottom;
    /// Letters that no font on this machine has.
    int unknown;
};

/// Measures a text, at a size of 1000 pixels an em. `language` is a tag: zh-Hans.
struct text_extent typesetting_measure(
    const char *text, int count, const char *family, int weight, bool is_italic,
    const char *language);

/// Draws an SVG of this size into blue, green, red and nothing, four bytes a pixel, row by row; false when
/// it cannot be read.
bool typesetting_draw(
    const uint8_t *svg, size_t count, int width, int height, uint8_t *pixels);
