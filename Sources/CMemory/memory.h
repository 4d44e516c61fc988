#ifndef CMEMORY_H
#define CMEMORY_H

/// Has the processor bring what lies at an address near, without waiting for it: a large table that
/// is read at random is otherwise waited for at every step.
static inline void cmemory_approach(const void *_Nonnull address) { __builtin_prefetch(address); }

#endif
