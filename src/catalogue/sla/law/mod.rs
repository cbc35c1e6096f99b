//! Limits of the law behind the Guide, by subject. Figures nobody has verified (grade C) are off until a profile turns them on;
//! those that sources contradict (grade D) are only shown.

mod dispute;
mod incident;
mod notice;
mod payment;
mod retention;
mod service;

use super::LIMIT;
pub(super) use dispute::DISPUTE;
pub(super) use incident::INCIDENT;
pub(super) use notice::NOTICE;
pub(super) use payment::PAYMENT;
pub(super) use retention::RETENTION;
pub(super) use service::SERVICE;
