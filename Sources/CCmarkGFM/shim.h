// Everything of cmark-gfm that Markdown calls. Both libraries come from Debian's packages.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
