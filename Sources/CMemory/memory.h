#ifndef CMEMORY_H
#define CMEMORY_H

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Has the processor bring what lies at an address near, without waiting for it: a large table that
/// is read at random is otherwise waited for at every step.
static inline void cmemory_approach(const void *_Nonnull address) { __builtin_prefetch(address); }

/// Gives memory that is free back to the system, where the allocator keeps it otherwise.
static inline void cmemory_trim(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

/// Has lists of a megabyte and more always go back to the system when they are freed: the allocator
/// else keeps them once some were, and what is made after them comes beside them.
static inline void cmemory_return_large(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

#endif
