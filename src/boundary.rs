//! Sizes and places in the buffers that Rust and JavaScript share; the npm package has them in a generated file.

/// Bytes of results: one outcome a rule, then steps, needs and surplus.
pub const RESULTS: usize = 2_048;
/// Where the steps begin; before it, one byte a rule.
pub const STEPS_AT: usize = 1_024;
/// Where the needed slots begin, as bits.
pub const NEEDS_AT: usize = 1_056;
/// Where the surplus slots begin, as bits.
pub const SURPLUS_AT: usize = 1_088;
/// Rows of a column.
pub const COLUMN_ROWS: usize = 4_096;
/// Most clocks that are kept at a time.
pub const MAX_CLOCKS: usize = 16;
/// Most cases that two profiles are compared on at once.
pub const MAX_CASES: usize = 1_000;
/// Largest value of a length or an offset: a hundred years in minutes.
pub const MAX_LENGTH: i64 = 52_560_000;
