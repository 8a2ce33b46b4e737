#include <stddef.h>
#include <zint.h>

/// The bytes of one row, lowest bit first: a function, because Swift would import the matrix as 200 tuples.
static inline const unsigned char *factura_zint_row(const struct zint_symbol *symbol, int row) {
  return symbol->encoded_data[row];
}

static inline const char *factura_zint_message(const struct zint_symbol *symbol) {
  return symbol->errtxt;
}
