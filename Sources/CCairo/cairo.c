#include "CCairo.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

typedef struct { int x, y, width, height; } Rectangle;
typedef struct { double x, y, width, height; } Viewport;

// Pango.
static void *(*pango_cairo_font_map_get_default)(void);
static void *(*pango_font_map_create_context)(void *);
static void (*pango_context_set_round_glyph_positions)(void *, int);
static void (*pango_context_set_language)(void *, void *);
static void *(*pango_language_from_string)(const char *);
static void (*pango_cairo_context_set_resolution)(void *, double);
static void (*pango_cairo_context_set_font_options)(void *, const void *);
static void *(*pango_layout_new)(void *);
static void (*pango_layout_set_text)(void *, const char *, int);
static void (*pango_layout_set_font_description)(void *, const void *);
static void (*pango_layout_get_extents)(void *, Rectangle *, Rectangle *);
static int (*pango_layout_get_baseline)(void *);
static int (*pango_layout_get_unknown_glyphs_count)(void *);
static void (*pango_layout_context_changed)(void *);
static void *(*pango_font_description_new)(void);
static void (*pango_font_description_free)(void *);
static void (*pango_font_description_set_family)(void *, const char *);
static void (*pango_font_description_set_weight)(void *, int);
static void (*pango_font_description_set_style)(void *, int);
static void (*pango_font_description_set_absolute_size)(void *, double);

// cairo.
static void *(*cairo_font_options_create)(void);
static void (*cairo_font_options_set_hint_metrics)(void *, int);
static void (*cairo_font_options_set_hint_style)(void *, int);
static void *(*cairo_image_surface_create_for_data)(uint8_t *, int, int, int, int);
static void (*cairo_surface_flush)(void *);
static void (*cairo_surface_destroy)(void *);
static void *(*cairo_create)(void *);
static void (*cairo_destroy)(void *);

// librsvg and GLib.
static void *(*rsvg_handle_new_from_data)(const uint8_t *, size_t, void **);
static int (*rsvg_handle_render_document)(void *, void *, const Viewport *, void **);
static void (*g_object_unref)(void *);
static void (*g_error_free)(void *);

static bool find(void *library, const char *name, void **function) {
    *function = dlsym(library, name);
    return *function != NULL;
}

#define FIND(library, name) find(library, #name, (void **)&name)

bool typesetting_open(void) {
    int how = RTLD_NOW | RTLD_LOCAL;
    void *pango = dlopen("libpango-1.0.so.0", how);
    void *pangocairo = dlopen("libpangocairo-1.0.so.0", how);
    void *cairo = dlopen("libcairo.so.2", how);
    void *rsvg = dlopen("librsvg-2.so.2", how);
    void *gobject = dlopen("libgobject-2.0.so.0", how);
    void *glib = dlopen("libglib-2.0.so.0", how);
    if (!pango || !pangocairo || !cairo || !rsvg || !gobject || !glib) return false;
    return FIND(pangocairo, pango_cairo_font_map_get_default)
        && FIND(pango, pango_font_map_create_context)
        && FIND(pango, pango_context_set_round_glyph_positions)
        && FIND(pango, pango_context_set_language) && FIND(pango, pango_language_from_string)
        && FIND(pangocairo, pango_cairo_context_set_resolution)
        && FIND(pangocairo, pango_cairo_context_set_font_options)
        && FIND(pango, pango_layout_new) && FIND(pango, pango_layout_set_text)
        && FIND(pango, pango_layout_set_font_description)
        && FIND(pango, pango_layout_get_extents) && FIND(pango, pango_layout_get_baseline)
        && FIND(pango, pango_layout_get_unknown_glyphs_count)
        && FIND(pango, pango_layout_context_changed) && FIND(pango, pango_font_description_new)
        && FIND(pango, pango_font_description_free)
        && FIND(pango, pango_font_description_set_family)
        && FIND(pango, pango_font_description_set_weight)
        && FIND(pango, pango_font_description_set_style)
        && FIND(pango, pango_font_description_set_absolute_size)
        && FIND(cairo, cairo_font_options_create)
        && FIND(cairo, cairo_font_options_set_hint_metrics)
        && FIND(cairo, cairo_font_options_set_hint_style)
        && FIND(cairo, cairo_image_surface_create_for_data) && FIND(cairo, cairo_surface_flush)
        && FIND(cairo, cairo_surface_destroy) && FIND(cairo, cairo_create)
        && FIND(cairo, cairo_destroy) && FIND(rsvg, rsvg_handle_new_from_data)
        && FIND(rsvg, rsvg_handle_render_document) && FIND(gobject, g_object_unref)
        && FIND(glib, g_error_free);
}

// Pango's font maps belong to a thread, so its layouts do too: one each, kept for the next text.
static _Thread_local void *context, *layout;

static const int em = 1000, pango_scale = 1024;

static void prepare(void) {
    if (layout) return;
    context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    // As librsvg does it: nothing is rounded to whole pixels, so that widths grow with the size.
    pango_context_set_round_glyph_positions(context, 0);
    void *options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, 1 /* off */);
    cairo_font_options_set_hint_style(options, 1 /* none */);
    pango_cairo_context_set_font_options(context, options);
    pango_cairo_context_set_resolution(context, 72);
    layout = pango_layout_new(context);
}

struct text_extent typesetting_measure(
    const char *text, int count, const char *family, int weight, bool is_italic,
    const char *language) {
    prepare();
    void *font = pango_font_description_new();
    pango_font_description_set_family(font, family);
    pango_font_description_set_weight(font, weight);
    pango_font_description_set_style(font, is_italic ? 2 : 0);
    pango_font_description_set_absolute_size(font, (double)em * pango_scale);
    pango_context_set_language(context, pango_language_from_string(language));
    pango_layout_context_changed(layout);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(layout, text, count);
    Rectangle ink, logical;
    pango_layout_get_extents(layout, &ink, &logical);
    double unit = (double)em * pango_scale;
    int baseline = pango_layout_get_baseline(layout);
    struct text_extent extent = {.advance = logical.width / unit};
    if (ink.width > 0 && ink.height > 0) {
        extent.ink_left = (ink.x - logical.x) / unit;
        extent.ink_right = (ink.x + ink.width - logical.x) / unit;
        extent.ink_top = (baseline - ink.y) / unit;
        extent.ink_bottom = (ink.y + ink.height - baseline) / unit;
    }
    extent.unknown = pango_layout_get_unknown_glyphs_count(layout);
    return extent;
}

bool typesetting_draw(
    const uint8_t *svg, size_t count, int width, int height, uint8_t *pixels) {
    void *error = NULL;
    void *handle = rsvg_handle_new_from_data(svg, count, &error);
    if (!handle) {
        if (error) g_error_free(error);
        return false;
    }
    memset(pixels, 0, (size_t)width * height * 4);
    void *surface = cairo_image_surface_create_for_data(
        pixels, 1 /* RGB24 */, width, height, width * 4);
    void *cairo = cairo_create(surface);
    Viewport viewport = {0, 0, width, height};
    int is_drawn = rsvg_handle_render_document(handle, cairo, &viewport, &error);
    if (error) g_error_free(error);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    cairo_surface_destroy(surface);
    g_object_unref(handle);
    return is_drawn;
}
