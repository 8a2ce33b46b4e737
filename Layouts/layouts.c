// The built-in layouts travel inside the library: one file to deploy, nothing to find at run time.
// Every file of a layout that rendering needs stands in this list; a test compares it with the folder.
#include "layouts.h"

static const factura_layout_file files[] = {
    {0},
};

size_t factura_layout_file_count(void) { return sizeof files / sizeof files[0] - 1; }

factura_layout_file factura_layout_file_at(size_t number) { return files[number]; }
