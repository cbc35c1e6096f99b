//! Nothing: the benchmark is beside it.
