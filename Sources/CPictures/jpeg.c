#include "CPictures.h"

// Its headers come with those of libvips; where they do not, libvips encodes these pictures too.
#if defined(WITH_VIPS) && __has_include(<jpeglib.h>)

#include <dlfcn.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <jpeglib.h>

// libvips brings this library along. It is asked directly where a picture was drawn a moment ago: it
// takes the pixels as cairo leaves them, which spares two copies, and libvips need not be opened.
#define FUNCTIONS(use)                                                                            \
    use(jpeg_std_error) use(jpeg_CreateCompress) use(jpeg_mem_dest) use(jpeg_set_defaults)        \
    use(jpeg_set_quality) use(jpeg_start_compress) use(jpeg_write_scanlines)                      \
    use(jpeg_finish_compress) use(jpeg_destroy_compress)

#define DECLARE(name) static __typeof__(name) *the_##name;
FUNCTIONS(DECLARE)

bool pictures_open_jpeg(void) {
    // The form of its structures is part of the name.
    void *library = dlopen(
        JPEG_LIB_VERSION >= 80 ? "libjpeg.so.8" : "libjpeg.so.62", RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
#define FIND(name)                                                                                \
    the_##name = (__typeof__(name) *)dlsym(library, #name);                                       \
    if (!the_##name) return false;
    FUNCTIONS(FIND)
    return true;
}

struct mistake {
    struct jpeg_error_mgr manager;
    jmp_buf back;
};

static void go_back(j_common_ptr jpeg) { longjmp(((struct mistake *)jpeg->err)->back, 1); }

static void say_nothing(j_common_ptr jpeg, int level) { (void)jpeg, (void)level; }

bool pictures_jpeg(
    const unsigned char *pixels, int width, int height, int quality, unsigned char **bytes,
    size_t *count) {
    struct jpeg_compress_struct jpeg;
    struct mistake mistake;
    unsigned long size = 0;
    *bytes = NULL;
    jpeg.err = the_jpeg_std_error(&mistake.manager);
    mistake.manager.error_exit = go_back;
    mistake.manager.emit_message = say_nothing;
    if (setjmp(mistake.back)) {
        the_jpeg_destroy_compress(&jpeg);
        free(*bytes);
        return false;
    }
    the_jpeg_CreateCompress(&jpeg, JPEG_LIB_VERSION, sizeof jpeg);
    the_jpeg_mem_dest(&jpeg, bytes, &size);
    jpeg.image_width = width;
    jpeg.image_height = height;
    jpeg.input_components = 4;
    jpeg.in_color_space = JCS_EXT_BGRX;
    the_jpeg_set_defaults(&jpeg);
    the_jpeg_set_quality(&jpeg, quality, TRUE);
    the_jpeg_start_compress(&jpeg, TRUE);
    while (jpeg.next_scanline < jpeg.image_height) {
        JSAMPROW rows[16];
        JDIMENSION some = 0;
        for (; some < 16 && jpeg.next_scanline + some < jpeg.image_height; some += 1)
            rows[some] = (JSAMPROW)pixels + (size_t)(jpeg.next_scanline + some) * width * 4;
        the_jpeg_write_scanlines(&jpeg, rows, some);
    }
    the_jpeg_finish_compress(&jpeg);
    the_jpeg_destroy_compress(&jpeg);
    *count = size;
    return true;
}

#else

bool pictures_open_jpeg(void) { return false; }
bool pictures_jpeg(
    const unsigned char *pixels, int width, int height, int quality, unsigned char **bytes,
    size_t *count) {
    (void)pixels, (void)width, (void)height, (void)quality, (void)bytes, (void)count;
    return false;
}

#endif
