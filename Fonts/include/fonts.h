#pragma once
#include <stddef.h>

/// A font file that travels inside the library. The bytes live as long as the program.
typedef struct {
  const char *_Nonnull file;
  const unsigned char *_Nonnull bytes;
  size_t length;
} FacturaBundledFont;

/// How many font files there are.
size_t factura_bundled_font_count(void);

/// The font file of that number, from 0; the first for a number that is out of range.
FacturaBundledFont factura_bundled_font(size_t number);
