#include "CPangoCairo.h"

#include <dlfcn.h>

#ifdef NUZUH_INSTALLED_HEADERS
// Every declaration agrees with the headers; a difference does not compile.
#define NUZUH_AGREES(result, name, parameters)                                            \
  _Static_assert(__builtin_types_compatible_p(__typeof__(&(name)), result(*) parameters), \
                 #name " is declared otherwise");
NUZUH_PANGOCAIRO(NUZUH_AGREES)
#undef NUZUH_AGREES
#endif

#define NUZUH_FIND(result, name, parameters)             \
  {                                                      \
    void *found = dlsym(handle, #name);                  \
    if (!found) return #name;                            \
    functions->name = (__typeof__(functions->name))found; \
  }

const char *nuzuh_pangocairo_load(const char *library, nuzuh_pangocairo *functions) {
  // Never closed: the libraries keep state of their own, and a second opening costs nothing.
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return library;
  NUZUH_PANGOCAIRO(NUZUH_FIND)
  return (const char *)0;
}
