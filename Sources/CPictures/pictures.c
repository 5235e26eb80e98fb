#include "CPictures.h"

#ifdef WITH_VIPS

#include <dlfcn.h>
#include <vips/vips.h>

// The functions of libvips and GLib that are used here, by the types that their headers give them.
#define FUNCTIONS(use)                                                                            \
    use(vips_init) use(vips_error_buffer) use(vips_error_clear) use(vips_svgload_buffer)          \
    use(vips_pngsave_buffer) use(g_object_unref) use(g_free)

#define DECLARE(name) static __typeof__(name) *the_##name;
FUNCTIONS(DECLARE)

bool pictures_open(void) {
    // Its major version is part of the name: another one has other functions.
    void *library = dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
#define FIND(name)                                                                                \
    the_##name = (__typeof__(name) *)dlsym(library, #name);                                       \
    if (!the_##name) return false;
    FUNCTIONS(FIND)
    return the_vips_init("yong") == 0;
}

const char *pictures_mistake(void) { return the_vips_error_buffer ? the_vips_error_buffer() : ""; }

void pictures_free(void *bytes) { the_g_free(bytes); }

bool pictures_png_of_svg(
    const void *svg, size_t svg_count, double scale, void **png, size_t *png_count) {
    VipsImage *image = NULL;
    if (the_vips_svgload_buffer((void *)svg, svg_count, &image, "scale", scale, NULL)) return false;
    int failed = the_vips_pngsave_buffer(
        image, png, png_count, "strip", TRUE, "compression", 6, NULL);
    the_g_object_unref(image);
    return !failed;
}

#else

bool pictures_open(void) { return false; }
const char *pictures_mistake(void) { return ""; }
void pictures_free(void *bytes) { (void)bytes; }
bool pictures_png_of_svg(
    const void *svg, size_t svg_count, double scale, void **png, size_t *png_count) {
    (void)svg, (void)svg_count, (void)scale, (void)png, (void)png_count;
    return false;
}

#endif
