#pragma once
#include <stddef.h>

/// The profile of a printer: its name, and the bytes of its file.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} factura_printer_profile;

/// How many profiles are embedded.
size_t factura_printer_profile_count(void);

/// The profile with this number, from 0; the caller keeps below the count.
factura_printer_profile factura_printer_profile_at(size_t number);
