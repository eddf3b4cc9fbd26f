//! Limits that keep a small file from becoming a large table.

/// The columns of a sheet. Those behind are left out, and told.
pub(crate) const COLUMNS: usize = 2_000;
/// The rows of a sheet that are not empty. Those behind are left out, and told: a map of so many facts helps nobody, and each
/// fact takes some 10 KB on its way.
pub(crate) const ROWS: usize = 150_000;
/// The cells of all sheets of a file, empty ones before a row's last one included: at 32 bytes each,
/// 160 MB. Rows behind are left out, and told.
pub(crate) const CELLS: usize = 5_000_000;
/// The cells of a workbook without content.
pub(crate) const CELLS_AT_LEAST: usize = 500_000;
/// The cells that each byte of a workbook adds, up to [`CELLS`]: in a small file only a bomb has more.
pub(crate) const CELLS_PER_BYTE: usize = 100;
/// The bytes of text in all cells of a workbook, where many cells may have one text of the file. Cells behind are left
/// out, and told.
pub(crate) const TEXT: usize = 128 << 20;
/// The bytes of text of a workbook in a small file.
pub(crate) const TEXT_AT_LEAST: usize = 4 << 20;
/// The bytes of text that each byte of a workbook adds, up to [`TEXT`].
pub(crate) const TEXT_PER_BYTE: usize = 50;
/// How many cells one counts for that is only declared to be repeated.
pub(crate) const REPEATED: usize = 20;
/// The sheets of a workbook. Those behind are left out, and told.
pub(crate) const SHEETS: usize = 200;
/// The bytes of all parts of a workbook together, unpacked.
pub(crate) const UNPACKED: u64 = 256 << 20;
/// The bytes of a part of a workbook that is kept whole while it is read, such as the texts of cells.
pub(crate) const UNPACKED_TEXTS: u64 = 96 << 20;
/// The bytes of a part of a workbook that lists formats, sheets or relationships.
pub(crate) const UNPACKED_LISTS: u64 = 4 << 20;
/// The parts of a workbook.
pub(crate) const PARTS: usize = 10_000;
