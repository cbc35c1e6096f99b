//! What a single day is.

use serde::Serialize;

use super::holidays::Holiday;
use crate::text::Text;

/// What a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// Monday to Friday, worked.
    Workday,
    /// A Saturday or Sunday that is worked (调休上班).
    MakeUpWorkday,
    /// An ordinary Saturday or Sunday, also inside the days off of a holiday.
    RestDay,
    /// A statutory holiday, on whatever weekday.
    Holiday(Holiday),
    /// A weekday off that is no statutory holiday (调休放假).
    RestDayInLieu(Holiday),
    /// Outside the coverage.
    Unknown,
}

impl DayKind {
    /// Whether the day is worked.
    #[must_use]
    pub const fn is_working(self) -> Option<bool> {
        match self {
            Self::Workday | Self::MakeUpWorkday => Some(true),
            Self::RestDay | Self::Holiday(_) | Self::RestDayInLieu(_) => Some(false),
            Self::Unknown => None,
        }
    }

    /// The code in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Workday => "workday",
            Self::MakeUpWorkday => "makeUpWorkday",
            Self::RestDay => "restDay",
            Self::Holiday(_) => "holiday",
            Self::RestDayInLieu(_) => "restDayInLieu",
            Self::Unknown => "unknown",
        }
    }

    /// The holiday that a statutory holiday or a rest day in lieu belongs to.
    #[must_use]
    pub const fn holiday(self) -> Option<Holiday> {
        match self {
            Self::Holiday(holiday) | Self::RestDayInLieu(holiday) => Some(holiday),
            Self::Workday | Self::MakeUpWorkday | Self::RestDay | Self::Unknown => None,
        }
    }
}

/// A day as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Day<'c> {
    /// Code of its kind.
    pub kind: &'static str,
    /// The holiday behind `holiday` and `restDayInLieu`.
    pub holiday: Option<Holiday>,
    /// Its name.
    pub name: Option<Text>,
    /// Where that is written: the number of the yearly notice, or a profile's source.
    pub notice: Option<&'c str>,
}
