// Everything of cmark-gfm that Markdown calls. Both libraries come from Debian's packages.
// node.h lays the tree's nodes open: their texts are then read in place, where the functions of
// cmark-gfm.h copy every one of them to end it with a NUL.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/utf8.h>
#include <cmark-gfm/houdini.h>

// Node types of the extensions; no installed header declares them.
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

// Swift 6 does not read a C variable that could change; these are set once, at registration.
static inline cmark_node_type cmark_type_of_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type cmark_type_of_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type cmark_type_of_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type cmark_type_of_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }
