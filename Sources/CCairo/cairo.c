#include "CCairo.h"
#include "libraries.h"

#include <string.h>

// One of Pango's font maps for all threads, which come one at a time: it reads every font once. Texts are
// set at a size at which its whole numbers are as good as exact.
static void *context, *layout;

static const double em = 1000, pango_scale = 1024;

static void prepare(void) {
    if (layout) return;
    context = pango_font_map_create_context(pango_cairo_font_map_new());
    // As librsvg does it: nothing is rounded to whole pixels, so that widths grow with the size.
    pango_context_set_round_glyph_positions(context, 0);
    void *options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, 1 /* off */);
    cairo_font_options_set_hint_style(options, 1 /* none */);
    pango_cairo_context_set_font_options(context, options);
    pango_cairo_context_set_resolution(context, 72);
    layout = pango_layout_new(context);
}

// The fonts that were met, which stay: a picture has about five. Letters of more than these are not told
// as outlines.
enum { most_fonts = 256 };
static void *fonts[most_fonts];
static uint32_t font_count;

static uint32_t number_of(void *font) {
    void *scaled = pango_cairo_font_get_scaled_font(font);
    for (uint32_t i = 0; i < font_count; i++)
        if (fonts[i] == scaled) return i;
    if (font_count == most_fonts) return most_fonts;
    fonts[font_count] = cairo_scaled_font_reference(scaled);
    return font_count++;
}

struct text_form typesetting_shape(
    const char *text, int count, const char *family, int weight, bool is_italic,
    const char *language, struct text_glyph *glyphs, int room) {
    prepare();
    void *font = pango_font_description_new();
    pango_font_description_set_family(font, family);
    pango_font_description_set_weight(font, weight);
    pango_font_description_set_style(font, is_italic ? 2 : 0);
    pango_font_description_set_absolute_size(font, em * pango_scale);
    pango_context_set_language(context, pango_language_from_string(language));
    pango_layout_context_changed(layout);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(layout, text, count);
    struct text_form form = {.unknown = pango_layout_get_unknown_glyphs_count(layout)};
    double unit = em * pango_scale, x = 0;
    // Not by an iterator, which asks for the ink of every letter. A text has one line, unless there is a
    // break in it.
    for (int i = 0; i < pango_layout_get_line_count(layout); i++)
        for (Runs *runs = pango_layout_get_line_readonly(layout, i)->runs; runs; runs = runs->next) {
            uint32_t number = number_of(runs->run->item->analysis.font);
            GlyphString *letters = runs->run->glyphs;
            for (int j = 0; j < letters->count; j++) {
                GlyphInfo glyph = letters->glyphs[j];
                bool is_empty = glyph.glyph >= 0x0FFFFFFF;
                if (!is_empty && form.count < room)
                    glyphs[form.count] = (struct text_glyph){
                        number, glyph.glyph, (x + glyph.x_offset) / unit, glyph.y_offset / unit};
                if (!is_empty) form.count += 1;
                x += glyph.width;
            }
        }
    form.advance = x / unit;
    return form;
}

// It draws nothing: glyphs become paths with it.
static void *pen;

static void take_pen(void) {
    // A mistake stays with it for ever.
    if (pen && cairo_status(pen)) {
        cairo_destroy(pen);
        pen = NULL;
    }
    if (!pen) {
        void *surface = cairo_image_surface_create(2 /* A8 */, 1, 1);
        pen = cairo_create(surface);
        cairo_surface_destroy(surface);
    }
    // Less than a tenth of a pixel in the largest letters of a picture.
    cairo_set_tolerance(pen, em / 2000);
}

static bool has_ink(const Glyph *glyph) {
    double extents[6] = {0};
    cairo_glyph_extents(pen, glyph, 1, extents);
    return extents[2] > 0 && extents[3] > 0;
}

int typesetting_outline(uint32_t font, uint32_t index, float *lines, int room) {
    if (font >= font_count) return -1;
    take_pen();
    Glyph glyph = {index, 0, 0};
    cairo_set_scaled_font(pen, fonts[font]);
    cairo_new_path(pen);
    cairo_glyph_path(pen, &glyph, 1);
    Path *path = cairo_copy_path_flat(pen);
    int needed = 0, written = 0;
    double start_x = 0, start_y = 0, x = 0, y = 0;
    for (int i = 0; i < path->count; i += path->data[i].header.length) {
        int type = path->data[i].header.type;
        double to_x = type == 3 /* close */ ? start_x : path->data[i + 1].point.x / em;
        double to_y = type == 3 ? start_y : path->data[i + 1].point.y / em;
        if (type == 0 /* move */) {
            start_x = to_x, start_y = to_y;
        } else if (to_x != x || to_y != y) {
            needed += 4;
            if (needed <= room) {
                lines[written++] = x, lines[written++] = y;
                lines[written++] = to_x, lines[written++] = to_y;
            }
        }
        x = to_x, y = to_y;
    }
    int status = path->status;
    cairo_path_destroy(path);
    if (status) return -1;
    return needed == 0 && has_ink(&glyph) ? -1 : needed;
}

bool typesetting_draw(
    const uint8_t *svg, size_t count, int width, int height, int left, int top, int part_width,
    int part_height, uint8_t *pixels) {
    void *error = NULL;
    void *handle = rsvg_handle_new_from_data(svg, count, &error);
    if (!handle) {
        if (error) g_error_free(error);
        return false;
    }
    memset(pixels, 0, (size_t)part_width * part_height * 4);
    void *surface = cairo_image_surface_create_for_data(
        pixels, 0 /* ARGB32 */, part_width, part_height, part_width * 4);
    void *cairo = cairo_create(surface);
    cairo_translate(cairo, -left, -top);
    Viewport viewport = {0, 0, width, height};
    int is_drawn = rsvg_handle_render_document(handle, cairo, &viewport, &error);
    if (error) g_error_free(error);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    cairo_surface_destroy(surface);
    g_object_unref(handle);
    return is_drawn;
}
