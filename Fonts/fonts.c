#include "fonts.h"

// #embed (C23, 6.10.4) puts the bytes into the read-only part of the program: nothing happens at start.

static const unsigned char roboto_regular[] = {
#embed "Roboto-Regular.ttf"
};
static const unsigned char roboto_bold[] = {
#embed "Roboto-Bold.ttf"
};
static const unsigned char roboto_italic[] = {
#embed "Roboto-Italic.ttf"
};
static const unsigned char roboto_bold_italic[] = {
#embed "Roboto-BoldItalic.ttf"
};
static const unsigned char roboto_condensed_regular[] = {
#embed "RobotoCondensed-Regular.ttf"
};
static const unsigned char roboto_condensed_bold[] = {
#embed "RobotoCondensed-Bold.ttf"
};
static const unsigned char noto_sans_regular[] = {
#embed "NotoSans-Regular.ttf"
};
static const unsigned char noto_sans_bold[] = {
#embed "NotoSans-Bold.ttf"
};
static const unsigned char noto_sans_arabic_regular[] = {
#embed "NotoSansArabic-Regular.ttf"
};
static const unsigned char noto_sans_hebrew_regular[] = {
#embed "NotoSansHebrew-Regular.ttf"
};

// The order is the order of the fonts' numbers.
static const FacturaBundledFont fonts[] = {
  {"Roboto-Regular.ttf", roboto_regular, sizeof roboto_regular},
  {"Roboto-Bold.ttf", roboto_bold, sizeof roboto_bold},
  {"Roboto-Italic.ttf", roboto_italic, sizeof roboto_italic},
  {"Roboto-BoldItalic.ttf", roboto_bold_italic, sizeof roboto_bold_italic},
  {"RobotoCondensed-Regular.ttf", roboto_condensed_regular, sizeof roboto_condensed_regular},
  {"RobotoCondensed-Bold.ttf", roboto_condensed_bold, sizeof roboto_condensed_bold},
  {"NotoSans-Regular.ttf", noto_sans_regular, sizeof noto_sans_regular},
  {"NotoSans-Bold.ttf", noto_sans_bold, sizeof noto_sans_bold},
  {"NotoSansArabic-Regular.ttf", noto_sans_arabic_regular, sizeof noto_sans_arabic_regular},
  {"NotoSansHebrew-Regular.ttf", noto_sans_hebrew_regular, sizeof noto_sans_hebrew_regular},
};

size_t factura_bundled_font_count(void) {
  return sizeof fonts / sizeof fonts[0];
}

FacturaBundledFont factura_bundled_font(size_t number) {
  return fonts[number < factura_bundled_font_count() ? number : 0];
}
