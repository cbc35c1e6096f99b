//! Quoted statistics: compared with, never enforced.

use super::citation::{guide, sources};
use super::rows::Benchmark;
use crate::text::text;

/// Every benchmark.
pub static BENCHMARKS: [Benchmark; 1] = [Benchmark {
    id: "benchmark.online.applications",
    sources: sources![guide("2.1", "S2.1-03")],
    text: text!("全国线上办理的业务申请占比", "share of applications made online, nationwide"),
    operator: ">",
    value_thousandths: 65_000,
    unit: "percent",
    year: 2023,
    questionable: false,
}];
