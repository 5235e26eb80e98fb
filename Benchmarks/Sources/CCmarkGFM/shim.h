// The part of cmark-gfm that the floor calls. The package is a world of its own: it measures yong
// from outside and shares no code with it, so the module map is here a second time.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
