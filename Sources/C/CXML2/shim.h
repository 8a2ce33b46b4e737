// Debian's libxml2 is built with ICU, and its headers then pull in ICU's, whose names collide with those of Foundation's
// own ICU. Nothing here touches what they declare.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/SAX2.h>
