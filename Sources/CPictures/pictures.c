#include "CPictures.h"

#ifdef WITH_VIPS

#include <dlfcn.h>
#include <malloc.h>
#include <vips/vips.h>

// The functions of libvips and GLib that are used here, by the types that their headers give them.
#define FUNCTIONS(use)                                                                            \
    use(vips_init) use(vips_version) use(vips_error_buffer_copy) use(vips_cache_set_max)          \
    use(vips_concurrency_set) use(vips_operation_block_set) use(vips_thumbnail_buffer)            \
    use(vips_svgload_buffer) use(vips_copy) use(vips_colourspace) use(vips_icc_transform)         \
    use(vips_image_get_typeof) use(vips_extract_area)                                             \
    use(vips_image_copy_memory) use(vips_image_new_from_memory_copy)                              \
    use(vips_image_write_to_memory) use(vips_image_get_width) use(vips_image_get_height)          \
    use(vips_image_get_bands) use(vips_jpegsave_buffer) use(vips_pngsave_buffer)                  \
    use(vips_webpsave_buffer) use(vips_heifsave_buffer)                       \
    use(vips_array_double_newv) use(vips_area_unref) use(g_log_set_handler) use(g_object_unref)   \
    use(g_free)

#define DECLARE(name) static __typeof__(name) *the_##name;
FUNCTIONS(DECLARE)

static void say_nothing(
    const char *domain, GLogLevelFlags level, const char *message, gpointer data) {
    (void)domain, (void)level, (void)message, (void)data;
}

bool pictures_open(void) {
    // Its major version is part of the name: another one has other functions.
    void *library = dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
#define FIND(name)                                                                                \
    the_##name = (__typeof__(name) *)dlsym(library, #name);                                       \
    if (!the_##name) return false;
    FUNCTIONS(FIND)
    if (the_vips_init("yong")) return false;
    // Of the many formats that it reads, those that were looked at before.
    the_vips_operation_block_set("VipsForeignLoad", TRUE);
    const char *loaders[] = {
        "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif",
        "VipsForeignLoadSvg"};
    for (size_t i = 0; i < sizeof loaders / sizeof *loaders; i++)
        the_vips_operation_block_set(loaders[i], FALSE);
    // Every picture is made once, and several at a time: neither its memory nor its threads help.
    the_vips_cache_set_max(0);
    the_vips_concurrency_set(1);
#ifdef __GLIBC__
    // Pixels come and go in blocks of megabytes. By itself glibc takes the first that is freed for a
    // hint to keep all such blocks in its heaps, which then grow with every picture.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
    // Mistakes are reported by whoever asked, and nothing else stands on an editor's terminal.
    the_g_log_set_handler(
        "VIPS", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION, say_nothing, NULL);
    return true;
}

int pictures_version(void) {
    return the_vips_version(0) * 10000 + the_vips_version(1) * 100 + the_vips_version(2);
}

char *pictures_mistake(void) { return the_vips_error_buffer_copy(); }

// The pixels of a picture that is computed only when it is asked for, once for all.
static pictures_image *in_memory(VipsImage *image) {
    VipsImage *copy = the_vips_image_copy_memory(image);
    the_g_object_unref(image);
    return (pictures_image *)copy;
}

pictures_image *pictures_read(
    const void *bytes, size_t count, int width, int height, bool enlarges, bool strictly) {
    VipsImage *image = NULL;
    if (the_vips_thumbnail_buffer(
            (void *)bytes, count, &image, width, "height", height, "size",
            enlarges ? VIPS_SIZE_BOTH : VIPS_SIZE_DOWN, "option_string",
            strictly ? "[fail_on=warning]" : "[fail_on=error]", NULL))
        return NULL;
    // Its option "fail_on" is forgotten on the way from a buffer, so it stands in the string above.
    // Not by "export_profile": it makes other colours of what is deep and has no profile.
    VipsImage *plain = NULL;
    int failed = 1;
    if (the_vips_image_get_typeof(image, VIPS_META_ICC_NAME))
        failed = the_vips_icc_transform(image, &plain, "srgb", "embedded", TRUE, "depth", 8, NULL);
    // A profile that cannot be read is as good as none.
    if (failed) failed = the_vips_colourspace(image, &plain, VIPS_INTERPRETATION_sRGB, NULL);
    the_g_object_unref(image);
    return failed ? NULL : in_memory(plain);
}

pictures_image *pictures_draw(const void *svg, size_t count, double scale) {
    VipsImage *image = NULL;
    if (the_vips_svgload_buffer((void *)svg, count, &image, "scale", scale, NULL)) return NULL;
    return in_memory(image);
}

pictures_image *pictures_of_pixels(const void *pixels, int width, int height, int bands) {
    size_t size = (size_t)width * height * bands;
    VipsImage *image = the_vips_image_new_from_memory_copy(
        pixels, size, width, height, bands, VIPS_FORMAT_UCHAR);
    if (!image) return NULL;
    VipsImage *copy = NULL;
    int failed = the_vips_copy(
        image, &copy, "interpretation",
        bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB, NULL);
    the_g_object_unref(image);
    return failed ? NULL : (pictures_image *)copy;
}

int pictures_width(const pictures_image *image) {
    return the_vips_image_get_width((const VipsImage *)image);
}

int pictures_height(const pictures_image *image) {
    return the_vips_image_get_height((const VipsImage *)image);
}

int pictures_bands(const pictures_image *image) {
    return the_vips_image_get_bands((const VipsImage *)image);
}

pictures_image *pictures_part(pictures_image *image, int left, int top, int width, int height) {
    VipsImage *part = NULL;
    if (the_vips_extract_area((VipsImage *)image, &part, left, top, width, height, NULL))
        return NULL;
    return in_memory(part);
}

void *pictures_pixels(pictures_image *image, size_t *count) {
    return the_vips_image_write_to_memory((VipsImage *)image, count);
}

// A JPEG has no transparency: what is behind is white, as paper is.
static int write_jpeg(VipsImage *image, int quality, void **bytes, size_t *count) {
    VipsArrayDouble *white = the_vips_array_double_newv(1, 255.0);
    int failed = the_vips_jpegsave_buffer(
        image, bytes, count, "Q", quality, "optimize_coding", TRUE, "interlace", TRUE,
        "background", white, "strip", TRUE, NULL);
    the_vips_area_unref((VipsArea *)white);
    return failed;
}

bool pictures_write(
    pictures_image *picture, pictures_format format, int quality, int effort, void **bytes,
    size_t *count) {
    VipsImage *image = (VipsImage *)picture;
    switch (format) {
    case PICTURES_JPEG: return !write_jpeg(image, quality, bytes, count);
    case PICTURES_PNG:
        return !the_vips_pngsave_buffer(
            image, bytes, count, "compression", effort, "strip", TRUE, NULL);
    case PICTURES_WEBP:
        return !the_vips_webpsave_buffer(
            image, bytes, count, "Q", quality, "effort", effort > 6 ? 6 : effort, "strip", TRUE,
            NULL);
    case PICTURES_AVIF:
    case PICTURES_HEIC:
        return !the_vips_heifsave_buffer(
            image, bytes, count, "compression",
            format == PICTURES_AVIF ? VIPS_FOREIGN_HEIF_COMPRESSION_AV1
                                    : VIPS_FOREIGN_HEIF_COMPRESSION_HEVC,
            "Q", quality, "effort", effort, "bitdepth", 8, "strip", TRUE, NULL);
    }
    return false;
}

void pictures_release(pictures_image *image) { the_g_object_unref(image); }

void pictures_free(void *bytes) { the_g_free(bytes); }

#else

bool pictures_open(void) { return false; }
int pictures_version(void) { return 0; }
char *pictures_mistake(void) { return NULL; }
pictures_image *pictures_read(
    const void *bytes, size_t count, int width, int height, bool enlarges, bool strictly) {
    (void)bytes, (void)count, (void)width, (void)height, (void)enlarges, (void)strictly;
    return NULL;
}
pictures_image *pictures_draw(const void *svg, size_t count, double scale) {
    (void)svg, (void)count, (void)scale;
    return NULL;
}
pictures_image *pictures_of_pixels(const void *pixels, int width, int height, int bands) {
    (void)pixels, (void)width, (void)height, (void)bands;
    return NULL;
}
int pictures_width(const pictures_image *image) { return (void)image, 0; }
int pictures_height(const pictures_image *image) { return (void)image, 0; }
int pictures_bands(const pictures_image *image) { return (void)image, 0; }
pictures_image *pictures_part(pictures_image *image, int left, int top, int width, int height) {
    (void)image, (void)left, (void)top, (void)width, (void)height;
    return NULL;
}
void *pictures_pixels(pictures_image *image, size_t *count) {
    (void)image, (void)count;
    return NULL;
}
bool pictures_write(
    pictures_image *image, pictures_format format, int quality, int effort, void **bytes,
    size_t *count) {
    (void)image, (void)format, (void)quality, (void)effort, (void)bytes, (void)count;
    return false;
}
void pictures_release(pictures_image *image) { (void)image; }
void pictures_free(void *bytes) { (void)bytes; }

#endif
