#ifndef STANDING_TABS_H
#define STANDING_TABS_H

#include <stdint.h>

/// Room that must be there behind what is written.
#define STANDING_CELLS_SLACK 4

/// Finds the cells of lines whose cells are separated by tabs.
///
/// The place of each tab and each line feed among `bytes` is written to `ends`: there a cell ends, and behind it the next
/// one begins. The place in `ends` of each line feed is written to `lines`. Both need room for one entry a byte, and
/// `STANDING_CELLS_SLACK` more. Returns how many line feeds there are.
uint32_t standing_find_cells(const uint8_t *bytes, uint32_t count, uint32_t *ends, uint32_t *lines);

/// The same without any instruction that a processor may lack, for comparing the two.
uint32_t standing_find_cells_anywhere(const uint8_t *bytes, uint32_t count, uint32_t *ends, uint32_t *lines);

#endif
