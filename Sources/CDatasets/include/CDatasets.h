#ifndef NUZUH_DATASETS_H
#define NUZUH_DATASETS_H

#include <stddef.h>

/// The bytes of one file of `datasets/`, compiled into the program so that it works when its
/// binary alone is moved.
typedef struct {
  /// The name of the file in `datasets/`.
  const char *name;
  const unsigned char *bytes;
  size_t count;
} nuzuh_dataset;

/// The gazetteers and tables of `datasets/`, in the order they are to be read.
extern const nuzuh_dataset nuzuh_datasets[];
extern const size_t nuzuh_dataset_count;

/// The dataset of that number; Swift cannot see an array of unknown length.
static inline const nuzuh_dataset *nuzuh_dataset_at(size_t number) {
  return number < nuzuh_dataset_count ? &nuzuh_datasets[number] : NULL;
}

#endif
