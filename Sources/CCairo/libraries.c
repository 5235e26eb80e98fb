#include "libraries.h"

#include <dlfcn.h>

// Pango.
void *(*pango_cairo_font_map_new)(void);
void *(*pango_font_map_create_context)(void *);
void (*pango_context_set_round_glyph_positions)(void *, int);
void (*pango_context_set_language)(void *, void *);
void *(*pango_language_from_string)(const char *);
void (*pango_cairo_context_set_resolution)(void *, double);
void (*pango_cairo_context_set_font_options)(void *, const void *);
void *(*pango_cairo_font_get_scaled_font)(void *);
void *(*pango_layout_new)(void *);
void (*pango_layout_set_text)(void *, const char *, int);
void (*pango_layout_set_font_description)(void *, const void *);
int (*pango_layout_get_unknown_glyphs_count)(void *);
void (*pango_layout_context_changed)(void *);
int (*pango_layout_get_line_count)(void *);
Line *(*pango_layout_get_line_readonly)(void *, int);
void *(*pango_font_description_new)(void);
void (*pango_font_description_free)(void *);
void (*pango_font_description_set_family)(void *, const char *);
void (*pango_font_description_set_weight)(void *, int);
void (*pango_font_description_set_style)(void *, int);
void (*pango_font_description_set_absolute_size)(void *, double);

// cairo.
void *(*cairo_font_options_create)(void);
void (*cairo_font_options_set_hint_metrics)(void *, int);
void (*cairo_font_options_set_hint_style)(void *, int);
void *(*cairo_image_surface_create)(int, int, int);
void *(*cairo_image_surface_create_for_data)(uint8_t *, int, int, int, int);
void (*cairo_surface_flush)(void *);
void (*cairo_surface_destroy)(void *);
void *(*cairo_create)(void *);
void (*cairo_destroy)(void *);
int (*cairo_status)(void *);
void (*cairo_translate)(void *, double, double);
void (*cairo_set_tolerance)(void *, double);
void (*cairo_set_scaled_font)(void *, void *);
void *(*cairo_scaled_font_reference)(void *);
void (*cairo_new_path)(void *);
void (*cairo_glyph_path)(void *, const Glyph *, int);
void (*cairo_glyph_extents)(void *, const Glyph *, int, double *);
Path *(*cairo_copy_path_flat)(void *);
void (*cairo_path_destroy)(Path *);

// librsvg and GLib.
void *(*rsvg_handle_new_from_data)(const uint8_t *, size_t, void **);
int (*rsvg_handle_render_document)(void *, void *, const Viewport *, void **);
void (*g_object_unref)(void *);
void (*g_error_free)(void *);

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
    return FIND(pangocairo, pango_cairo_font_map_new)
        && FIND(pango, pango_font_map_create_context)
        && FIND(pango, pango_context_set_round_glyph_positions)
        && FIND(pango, pango_context_set_language) && FIND(pango, pango_language_from_string)
        && FIND(pangocairo, pango_cairo_context_set_resolution)
        && FIND(pangocairo, pango_cairo_context_set_font_options)
        && FIND(pangocairo, pango_cairo_font_get_scaled_font) && FIND(pango, pango_layout_new)
        && FIND(pango, pango_layout_set_text) && FIND(pango, pango_layout_set_font_description)
        && FIND(pango, pango_layout_get_unknown_glyphs_count)
        && FIND(pango, pango_layout_context_changed)
        && FIND(pango, pango_layout_get_line_count)
        && FIND(pango, pango_layout_get_line_readonly)
        && FIND(pango, pango_font_description_new) && FIND(pango, pango_font_description_free)
        && FIND(pango, pango_font_description_set_family)
        && FIND(pango, pango_font_description_set_weight)
        && FIND(pango, pango_font_description_set_style)
        && FIND(pango, pango_font_description_set_absolute_size)
        && FIND(cairo, cairo_font_options_create)
        && FIND(cairo, cairo_font_options_set_hint_metrics)
        && FIND(cairo, cairo_font_options_set_hint_style)
        && FIND(cairo, cairo_image_surface_create)
        && FIND(cairo, cairo_image_surface_create_for_data) && FIND(cairo, cairo_surface_flush)
        && FIND(cairo, cairo_surface_destroy)
        && FIND(cairo, cairo_create) && FIND(cairo, cairo_destroy) && FIND(cairo, cairo_status)
        && FIND(cairo, cairo_translate)
        && FIND(cairo, cairo_set_tolerance) && FIND(cairo, cairo_set_scaled_font)
        && FIND(cairo, cairo_scaled_font_reference) && FIND(cairo, cairo_new_path)
        && FIND(cairo, cairo_glyph_path) && FIND(cairo, cairo_glyph_extents)
        && FIND(cairo, cairo_copy_path_flat) && FIND(cairo, cairo_path_destroy)
        && FIND(rsvg, rsvg_handle_new_from_data) && FIND(rsvg, rsvg_handle_render_document)
        && FIND(gobject, g_object_unref) && FIND(glib, g_error_free);
}
