// What Pictures asks of libvips, in calls that Swift can make: none has a variable number of
// arguments, and no type of libvips is named. The library is opened by pictures_open(), not linked.
#pragma once
#include <stdbool.h>
#include <stddef.h>

/// A picture as pixels.
typedef struct pictures_image pictures_image;

typedef enum { PICTURES_JPEG, PICTURES_PNG, PICTURES_WEBP, PICTURES_AVIF, PICTURES_HEIC } pictures_format;

/// Opens libvips, once, before any other call; false when it is not on this machine or this package
/// was built without the trait “Pictures”.
bool pictures_open(void);

/// The version of libvips, such as 8.14.1 as 81401.
int pictures_version(void);

/// What went wrong last, for a report, and forgets it; pictures_free() frees it, and it may be NULL.
char *pictures_mistake(void);

/// Decodes a JPEG, PNG, WebP, AVIF or HEIC as sRGB, upright and no wider than `width` and no higher
/// than `height`; where `enlarges` is set, exactly as large as fits. NULL for what is not whole, and
/// where it reads `strictly` for everything that libvips wonders about.
pictures_image *pictures_read(
    const void *bytes, size_t count, int width, int height, bool enlarges, bool strictly);

/// Draws an SVG at `scale` times its own size.
pictures_image *pictures_draw(const void *svg, size_t count, double scale);

/// Makes a picture of pixels, a byte for each of `bands`, row by row: grey or sRGB, and perhaps
/// how dense each is.
pictures_image *pictures_of_pixels(const void *pixels, int width, int height, int bands);

int pictures_width(const pictures_image *image);
int pictures_height(const pictures_image *image);
int pictures_bands(const pictures_image *image);

/// A part of a picture.
pictures_image *pictures_part(pictures_image *image, int left, int top, int width, int height);

/// The pixels, in the form of pictures_of_pixels(); pictures_free() frees them.
void *pictures_pixels(pictures_image *image, size_t *count);

/// Encodes a picture without anything but its pixels; pictures_free() frees the bytes.
///
/// `quality` is 1 to 100, of PNG without meaning; `effort` is 0 to 9.
bool pictures_write(
    pictures_image *image, pictures_format format, int quality, int effort, void **bytes,
    size_t *count);

void pictures_release(pictures_image *image);
void pictures_free(void *bytes);
