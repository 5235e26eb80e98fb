// What Pictures asks of libvips, in calls that Swift can make: none has a variable number of
// arguments, and no type of libvips is named. The library is opened by pictures_open(), not linked.
#pragma once
#include <stdbool.h>
#include <stddef.h>

/// Opens libvips, once, before any other call; false when it is not on this machine or this package
/// was built without the trait “Pictures”.
bool pictures_open(void);

/// What went wrong last on this thread's call, for a report; never NULL.
const char *pictures_mistake(void);

/// Draws an SVG at `scale` times its own size into a PNG, which pictures_free() frees.
bool pictures_png_of_svg(
    const void *svg, size_t svg_count, double scale, void **png, size_t *png_count);

void pictures_free(void *bytes);
