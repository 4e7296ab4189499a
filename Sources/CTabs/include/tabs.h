#ifndef STANDING_TABS_H
#define STANDING_TABS_H

#include <stdbool.h>
#include <stdint.h>

/// Bytes behind a line that must be there to be read.
#define STANDING_TABS_MARGIN 64

/// Finds some cells of a line whose cells are separated by tabs.
///
/// `skips[n]` cells lie between the n-th wanted cell and the wanted one before it, or the beginning of the line. The
/// place at which the n-th begins, counted from the line's beginning, is written to `cells[2 * slots[n]]`, the place at
/// which it ends behind that. Returns whether the line has all of them.
bool standing_find_cells(
    const uint8_t *line, uint32_t length, const uint32_t *skips, const uint32_t *slots, uint32_t count,
    uint32_t *cells);

/// The same without any instruction that a processor may lack, for comparing the two.
bool standing_find_cells_anywhere(
    const uint8_t *line, uint32_t length, const uint32_t *skips, const uint32_t *slots, uint32_t count,
    uint32_t *cells);

#endif
