#ifndef NUZUH_PANGOCAIRO_H
#define NUZUH_PANGOCAIRO_H

// The part of Pango and Cairo that pages are printed with, found when the first page is printed.
//
// The program is not linked to the libraries: it starts at once and does everything else where
// they are not installed. What is declared here is their stable interface, so that building needs
// no headers either; `scripts/check-pages` holds the declarations against the installed headers.

#ifdef NUZUH_INSTALLED_HEADERS
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#else
typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoFontFamily PangoFontFamily;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoLanguage PangoLanguage;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutLine PangoLayoutLine;

/// A box in units of 1/1024 point.
typedef struct {
  int x;
  int y;
  int width;
  int height;
} PangoRectangle;
#endif

#pragma clang assume_nonnull begin

/// Receives the bytes of a page; answers 0.
typedef unsigned (*nuzuh_write)(void *closure, const unsigned char *bytes, unsigned count);

/// The functions by result, name and parameters; enumerations are `unsigned`, as compilers have
/// them.
#define NUZUH_PANGOCAIRO(F)                                                                                         \
  F(cairo_surface_t *_Nonnull, cairo_pdf_surface_create_for_stream, (nuzuh_write, void *, double, double))          \
  F(void, cairo_pdf_surface_set_metadata, (cairo_surface_t *, unsigned, const char *))                              \
  F(void, cairo_surface_finish, (cairo_surface_t *))                                                                \
  F(unsigned, cairo_surface_status, (cairo_surface_t *))                                                            \
  F(void, cairo_surface_destroy, (cairo_surface_t *))                                                               \
  F(cairo_t *_Nonnull, cairo_create, (cairo_surface_t *))                                                           \
  F(void, cairo_destroy, (cairo_t *))                                                                               \
  F(void, cairo_show_page, (cairo_t *))                                                                             \
  F(void, cairo_save, (cairo_t *))                                                                                  \
  F(void, cairo_restore, (cairo_t *))                                                                               \
  F(void, cairo_translate, (cairo_t *, double, double))                                                             \
  F(void, cairo_scale, (cairo_t *, double, double))                                                                 \
  F(void, cairo_set_source_rgb, (cairo_t *, double, double, double))                                                \
  F(void, cairo_set_line_width, (cairo_t *, double))                                                                \
  F(void, cairo_set_line_join, (cairo_t *, unsigned))                                                               \
  F(void, cairo_set_dash, (cairo_t *, const double *, int, double))                                                 \
  F(void, cairo_set_fill_rule, (cairo_t *, unsigned))                                                               \
  F(void, cairo_new_path, (cairo_t *))                                                                              \
  F(void, cairo_move_to, (cairo_t *, double, double))                                                               \
  F(void, cairo_line_to, (cairo_t *, double, double))                                                               \
  F(void, cairo_close_path, (cairo_t *))                                                                            \
  F(void, cairo_arc, (cairo_t *, double, double, double, double, double))                                           \
  F(void, cairo_rectangle, (cairo_t *, double, double, double, double))                                             \
  F(void, cairo_clip, (cairo_t *))                                                                                  \
  F(void, cairo_clip_extents, (cairo_t *, double *, double *, double *, double *))                                  \
  F(void, cairo_fill, (cairo_t *))                                                                                  \
  F(void, cairo_stroke, (cairo_t *))                                                                                \
  F(void, cairo_tag_begin, (cairo_t *, const char *, const char *))                                                 \
  F(void, cairo_tag_end, (cairo_t *, const char *))                                                                 \
  F(PangoFontMap *_Nonnull, pango_cairo_font_map_get_default, (void))                                               \
  F(void, pango_font_map_list_families, (PangoFontMap *, PangoFontFamily *_Nullable *_Nullable *_Nonnull, int *))   \
  F(PangoLayout *_Nonnull, pango_cairo_create_layout, (cairo_t *))                                                  \
  F(void, pango_cairo_show_layout_line, (cairo_t *, PangoLayoutLine *))                                             \
  F(void, pango_cairo_layout_line_path, (cairo_t *, PangoLayoutLine *))                                             \
  F(void, pango_cairo_context_set_resolution, (PangoContext *, double))                                             \
  F(PangoContext *_Nonnull, pango_layout_get_context, (PangoLayout *))                                              \
  F(PangoLanguage *_Nonnull, pango_language_from_string, (const char *))                                            \
  F(void, pango_context_set_language, (PangoContext *, PangoLanguage *))                                            \
  F(void, pango_context_set_base_dir, (PangoContext *, unsigned))                                                   \
  F(void, pango_context_set_round_glyph_positions, (PangoContext *, int))                                           \
  F(void, pango_layout_set_auto_dir, (PangoLayout *, int))                                                          \
  F(void, pango_layout_set_font_description, (PangoLayout *, const PangoFontDescription *))                         \
  F(void, pango_layout_set_markup, (PangoLayout *, const char *, int))                                              \
  F(void, pango_layout_set_width, (PangoLayout *, int))                                                             \
  F(void, pango_layout_set_wrap, (PangoLayout *, unsigned))                                                         \
  F(void, pango_layout_get_extents, (PangoLayout *, PangoRectangle *_Nullable, PangoRectangle *_Nullable))          \
  F(int, pango_layout_get_line_count, (PangoLayout *))                                                              \
  F(int, pango_layout_get_unknown_glyphs_count, (PangoLayout *))                                                    \
  F(PangoLayoutLine *_Nullable, pango_layout_get_line_readonly, (PangoLayout *, int))                               \
  F(void, pango_layout_index_to_line_x, (PangoLayout *, int, int, int *, int *))                                    \
  F(void, pango_layout_line_get_extents, (PangoLayoutLine *, PangoRectangle *_Nullable, PangoRectangle *_Nullable)) \
  F(PangoFontDescription *_Nonnull, pango_font_description_from_string, (const char *))                             \
  F(void, pango_font_description_set_size, (PangoFontDescription *, int))                                           \
  F(void, pango_font_description_free, (PangoFontDescription *))                                                    \
  F(void, g_object_unref, (void *))                                                                                 \
  F(void, g_free, (void *_Nullable))

#define NUZUH_MEMBER(result, name, parameters) result(*_Nonnull name) parameters;

/// The functions of the libraries.
typedef struct {
  NUZUH_PANGOCAIRO(NUZUH_MEMBER)
} nuzuh_pangocairo;

#undef NUZUH_MEMBER

/// Finds the functions in a library and in those that it needs.
///
/// Returns `NULL` where all are found, otherwise the name of the first that is not, or of the
/// library; the functions are then not to be called.
const char *_Nullable nuzuh_pangocairo_load(const char *library, nuzuh_pangocairo *functions);

#pragma clang assume_nonnull end

#endif
