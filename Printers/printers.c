// Profiles of receipt printers travel inside the program, as the layouts do. A test compares this list with the folder.
#include "printers.h"

static const unsigned char generic_58mm_203[] = {
#embed "generic-58mm-203.xml"
};
static const unsigned char generic_80mm_180[] = {
#embed "generic-80mm-180.xml"
};
static const unsigned char generic_80mm_203[] = {
#embed "generic-80mm-203.xml"
};

static const factura_printer_profile profiles[] = {
  {"generic-58mm-203", generic_58mm_203, sizeof generic_58mm_203},
  {"generic-80mm-180", generic_80mm_180, sizeof generic_80mm_180},
  {"generic-80mm-203", generic_80mm_203, sizeof generic_80mm_203},
};

size_t factura_printer_profile_count(void) { return sizeof profiles / sizeof profiles[0]; }

factura_printer_profile factura_printer_profile_at(size_t number) { return profiles[number]; }
