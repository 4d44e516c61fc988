// Debian's libxml2 is built with ICU, whose headers clash with those inside Foundation; nothing of
// it is used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
