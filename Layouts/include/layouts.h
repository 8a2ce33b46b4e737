#pragma once
#include <stddef.h>

/// A file of a built-in layout: its path below this folder, and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t length;
} factura_layout_file;

/// How many files are embedded.
size_t factura_layout_file_count(void);

/// The file with this number, from 0; the caller keeps below the count.
factura_layout_file factura_layout_file_at(size_t number);
