// The libraries that draw, of which nothing is linked in: their functions, found when there is something to
// draw (libraries.c).
#pragma once
#include "CCairo.h"

// As their headers have them, up to where we read.
typedef struct { double x, y, width, height; } Viewport;
typedef struct { void *shape_engine, *lang_engine, *font; } Analysis;
typedef struct { int offset, length, num_chars; Analysis analysis; } Item;
typedef struct { uint32_t glyph; int width, x_offset, y_offset; unsigned attributes; } GlyphInfo;
typedef struct { int count; GlyphInfo *glyphs; } GlyphString;
typedef struct { Item *item; GlyphString *glyphs; } Run;
typedef struct List { Run *run; struct List *next; } Runs;
typedef struct { void *layout; int start_index, length; Runs *runs; } Line;
typedef struct { unsigned long index; double x, y; } Glyph;
typedef union {
    struct { int type, length; } header;
    struct { double x, y; } point;
} PathData;
typedef struct { int status; PathData *data; int count; } Path;

// Not seen outside of this program: the libraries would take them for the functions themselves.
#pragma GCC visibility push(hidden)

// Pango.
extern void *(*pango_cairo_font_map_new)(void);
extern void *(*pango_font_map_create_context)(void *);
extern void (*pango_context_set_round_glyph_positions)(void *, int);
extern void (*pango_context_set_language)(void *, void *);
extern void *(*pango_language_from_string)(const char *);
extern void (*pango_cairo_context_set_resolution)(void *, double);
extern void (*pango_cairo_context_set_font_options)(void *, const void *);
extern void *(*pango_cairo_font_get_scaled_font)(void *);
extern void *(*pango_layout_new)(void *);
extern void (*pango_layout_set_text)(void *, const char *, int);
extern void (*pango_layout_set_font_description)(void *, const void *);
extern int (*pango_layout_get_unknown_glyphs_count)(void *);
extern void (*pango_layout_context_changed)(void *);
extern int (*pango_layout_get_line_count)(void *);
extern Line *(*pango_layout_get_line_readonly)(void *, int);
extern void *(*pango_font_description_new)(void);
extern void (*pango_font_description_free)(void *);
extern void (*pango_font_description_set_family)(void *, const char *);
extern void (*pango_font_description_set_weight)(void *, int);
extern void (*pango_font_description_set_style)(void *, int);
extern void (*pango_font_description_set_absolute_size)(void *, double);

// cairo.
extern void *(*cairo_font_options_create)(void);
extern void (*cairo_font_options_set_hint_metrics)(void *, int);
extern void (*cairo_font_options_set_hint_style)(void *, int);
extern void *(*cairo_image_surface_create)(int, int, int);
extern void *(*cairo_image_surface_create_for_data)(uint8_t *, int, int, int, int);
extern void (*cairo_surface_flush)(void *);
extern void (*cairo_surface_destroy)(void *);
extern void *(*cairo_create)(void *);
extern void (*cairo_destroy)(void *);
extern int (*cairo_status)(void *);
extern void (*cairo_translate)(void *, double, double);
extern void (*cairo_set_tolerance)(void *, double);
extern void (*cairo_set_scaled_font)(void *, void *);
extern void *(*cairo_scaled_font_reference)(void *);
extern void (*cairo_new_path)(void *);
extern void (*cairo_glyph_path)(void *, const Glyph *, int);
extern void (*cairo_glyph_extents)(void *, const Glyph *, int, double *);
extern Path *(*cairo_copy_path_flat)(void *);
extern void (*cairo_path_destroy)(Path *);

// librsvg and GLib.
extern void *(*rsvg_handle_new_from_data)(const uint8_t *, size_t, void **);
extern int (*rsvg_handle_render_document)(void *, void *, const Viewport *, void **);
extern void (*g_object_unref)(void *);
extern void (*g_error_free)(void *);

#pragma GCC visibility pop
