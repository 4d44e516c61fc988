#include "CDatasets.h"

// `#embed` (C23, an extension in older modes) keeps the one copy in `datasets/` and lets the
// build system see when it changes.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char syria_places[] = {
#embed "../../datasets/syria-places.csv"
};

static const unsigned char region_places[] = {
#embed "../../datasets/region-places.csv"
};

static const unsigned char planning_figures[] = {
#embed "../../datasets/planning-figures.csv"
};

static const unsigned char sources[] = {
#embed "../../datasets/sources.csv"
};

const nuzuh_dataset nuzuh_datasets[] = {
    {"syria-places.csv", syria_places, sizeof syria_places},
    {"region-places.csv", region_places, sizeof region_places},
    {"planning-figures.csv", planning_figures, sizeof planning_figures},
    {"sources.csv", sources, sizeof sources},
};

const size_t nuzuh_dataset_count = sizeof nuzuh_datasets / sizeof *nuzuh_datasets;
