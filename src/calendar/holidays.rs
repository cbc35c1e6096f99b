//! The yearly holiday arrangements of the State Council's General Office, 2007 to 2026.
//!
//! One entry a year, from the notices named in it (`docs/calendar-sources.md` lists them and says how the
//! table was checked). Days that no entry names are ordinary: Monday to Friday worked, Saturday and Sunday off.

use crate::catalogue::rows::codes;
use crate::text::{Text, text};

/// The State Council's arrangement for one calendar year.
///
/// A weekday that is off but not in [`statutory`](Self::statutory) is a rest day in lieu: it stands for a
/// make-up workday, or for a statutory holiday that falls on a weekend or on another statutory holiday.
/// The exception is the Spring Festival of 2020: a later notice added 31 January and cancelled the make-up
/// workday 1 February.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year {
    /// Calendar year, for example 2025.
    pub year: i32,
    /// Document number of the notice, for example `国办发明电〔2024〕12号`; several separated by `;`.
    ///
    /// The year's own notice comes first, then those that changed it or moved its last days: the notice for
    /// year N + 1 may name days at the end of year N.
    pub notice: &'static str,
    /// Address of the notice at gov.cn; several separated by `;` in the order of [`notice`](Self::notice),
    /// empty when unknown.
    pub url: &'static str,
    /// Days off in a row by holiday, in order of date, without overlaps.
    pub holidays: &'static [Span],
    /// Make-up workdays in order of date: Saturdays or Sundays that are worked, month and day.
    pub make_up: &'static [(u8, u8)],
    /// Statutory holidays in order of date, each once: month and day.
    ///
    /// All lie inside a span of [`holidays`](Self::holidays). In 2009 and 2020 the Mid-Autumn Festival falls
    /// on a day of National Day, so these years have one date fewer.
    pub statutory: &'static [(u8, u8)],
}

/// Consecutive days off of one holiday, both ends included.
///
/// Weekends between the days that the notice names are inside; a weekend that the notice only says the holiday
/// joins (与周末连休) is not. Never crosses the end of its year: a holiday over 31 December is split, each part
/// in the entry of its own year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The holiday that the days off belong to.
    pub holiday: Holiday,
    /// First day off: month and day.
    pub from: (u8, u8),
    /// Last day off: month and day.
    pub to: (u8, u8),
}

/// Holidays that the notices arrange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// New Year's Day, 1 January.
    NewYear,
    /// Spring Festival.
    SpringFestival,
    /// Tomb-Sweeping Day, since 2008.
    TombSweeping,
    /// Labour Day.
    LabourDay,
    /// Dragon Boat Festival, since 2008.
    DragonBoat,
    /// Mid-Autumn Festival, since 2008.
    MidAutumn,
    /// National Day.
    NationalDay,
    /// National Day and Mid-Autumn Festival arranged as one block.
    NationalAndMidAutumn,
    /// Seventieth anniversary of the victory over Japan, 3 September 2015.
    VictoryDay2015,
}

impl Holiday {
    /// Name of the holiday.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::NewYear => text!("元旦", "New Year's Day"),
            Self::SpringFestival => text!("春节", "Spring Festival"),
            Self::TombSweeping => text!("清明节", "Tomb-Sweeping Day"),
            Self::LabourDay => text!("劳动节", "Labour Day"),
            Self::DragonBoat => text!("端午节", "Dragon Boat Festival"),
            Self::MidAutumn => text!("中秋节", "Mid-Autumn Festival"),
            Self::NationalDay => text!("国庆节", "National Day"),
            Self::NationalAndMidAutumn => {
                text!("国庆节、中秋节", "National Day and Mid-Autumn Festival")
            }
            Self::VictoryDay2015 => text!(
                "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日",
                "70th anniversary of victory in the War of Resistance against Japan and the World Anti-Fascist War",
            ),
        }
    }
}

codes! {
    Holiday {
        NewYear = "newYear",
        SpringFestival = "springFestival",
        TombSweeping = "tombSweeping",
        LabourDay = "labourDay",
        DragonBoat = "dragonBoat",
        MidAutumn = "midAutumn",
        NationalDay = "nationalDay",
        NationalAndMidAutumn = "nationalAndMidAutumn",
        VictoryDay2015 = "victoryDay2015",
    }
}

/// One row of [`Year::holidays`].
const fn span(holiday: Holiday, from: (u8, u8), to: (u8, u8)) -> Span {
    Span { holiday, from, to }
}

/// The years covered, oldest first, one entry a year without gaps.
pub const YEARS: &[Year] = &[
    Year {
        year: 2007,
        notice: "国办发明电〔2006〕49号;国办发明电〔2007〕52号",
        url: "https://www.gov.cn/zhengce/content/2008-03/28/content_1761.htm;https://www.gov.cn/zhengce/content/2008-03/28/content_1645.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 3)),
            span(Holiday::SpringFestival, (2, 18), (2, 24)),
            span(Holiday::LabourDay, (5, 1), (5, 7)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
            span(Holiday::NewYear, (12, 30), (12, 31)),
        ],
        make_up: &[(2, 17), (2, 25), (4, 28), (4, 29), (9, 29), (9, 30), (12, 29)],
        statutory: &[(1, 1), (2, 18), (2, 19), (2, 20), (5, 1), (5, 2), (5, 3), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2008,
        notice: "国办发明电〔2007〕52号",
        url: "https://www.gov.cn/zhengce/content/2008-03/28/content_1645.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 1)),
            span(Holiday::SpringFestival, (2, 6), (2, 12)),
            span(Holiday::TombSweeping, (4, 4), (4, 6)),
            span(Holiday::LabourDay, (5, 1), (5, 3)),
            span(Holiday::DragonBoat, (6, 7), (6, 9)),
            span(Holiday::MidAutumn, (9, 13), (9, 15)),
            span(Holiday::NationalDay, (9, 29), (10, 5)),
        ],
        make_up: &[(2, 2), (2, 3), (5, 4), (9, 27), (9, 28)],
        statutory: &[(1, 1), (2, 6), (2, 7), (2, 8), (4, 4), (5, 1), (6, 8), (9, 14), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2009,
        notice: "国办发明电〔2008〕42号",
        url: "https://www.gov.cn/zhengce/content/2008-12/10/content_1572.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 3)),
            span(Holiday::SpringFestival, (1, 25), (1, 31)),
            span(Holiday::TombSweeping, (4, 4), (4, 6)),
            span(Holiday::LabourDay, (5, 1), (5, 3)),
            span(Holiday::DragonBoat, (5, 28), (5, 30)),
            span(Holiday::NationalAndMidAutumn, (10, 1), (10, 8)),
        ],
        make_up: &[(1, 4), (1, 24), (2, 1), (5, 31), (9, 27), (10, 10)],
        statutory: &[(1, 1), (1, 25), (1, 26), (1, 27), (4, 4), (5, 1), (5, 28), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2010,
        notice: "国办发明电〔2009〕27号",
        url: "https://www.gov.cn/zhengce/content/2009-12/08/content_1476.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 3)),
            span(Holiday::SpringFestival, (2, 13), (2, 19)),
            span(Holiday::TombSweeping, (4, 3), (4, 5)),
            span(Holiday::LabourDay, (5, 1), (5, 3)),
            span(Holiday::DragonBoat, (6, 14), (6, 16)),
            span(Holiday::MidAutumn, (9, 22), (9, 24)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
        ],
        make_up: &[(2, 20), (2, 21), (6, 12), (6, 13), (9, 19), (9, 25), (9, 26), (10, 9)],
        statutory: &[(1, 1), (2, 13), (2, 14), (2, 15), (4, 5), (5, 1), (6, 16), (9, 22), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2011,
        notice: "国办发明电〔2010〕40号;国办发明电〔2011〕45号",
        url: "https://www.gov.cn/zhengce/content/2010-12/10/content_1423.htm;https://www.gov.cn/zhengce/content/2011-12/06/content_1411.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 3)),
            span(Holiday::SpringFestival, (2, 2), (2, 8)),
            span(Holiday::TombSweeping, (4, 3), (4, 5)),
            span(Holiday::LabourDay, (4, 30), (5, 2)),
            span(Holiday::DragonBoat, (6, 4), (6, 6)),
            span(Holiday::MidAutumn, (9, 10), (9, 12)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
        ],
        make_up: &[(1, 30), (2, 12), (4, 2), (10, 8), (10, 9), (12, 31)],
        statutory: &[(1, 1), (2, 2), (2, 3), (2, 4), (4, 5), (5, 1), (6, 6), (9, 12), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2012,
        notice: "国办发明电〔2011〕45号",
        url: "https://www.gov.cn/zhengce/content/2011-12/06/content_1411.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 3)),
            span(Holiday::SpringFestival, (1, 22), (1, 28)),
            span(Holiday::TombSweeping, (4, 2), (4, 4)),
            span(Holiday::LabourDay, (4, 29), (5, 1)),
            span(Holiday::DragonBoat, (6, 22), (6, 24)),
            span(Holiday::NationalAndMidAutumn, (9, 30), (10, 7)),
        ],
        make_up: &[(1, 21), (1, 29), (3, 31), (4, 1), (4, 28), (9, 29)],
        statutory: &[(1, 1), (1, 22), (1, 23), (1, 24), (4, 4), (5, 1), (6, 23), (9, 30), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2013,
        notice: "国办发明电〔2012〕33号",
        url: "https://www.gov.cn/zhengce/content/2012-12/10/content_1353.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 3)),
            span(Holiday::SpringFestival, (2, 9), (2, 15)),
            span(Holiday::TombSweeping, (4, 4), (4, 6)),
            span(Holiday::LabourDay, (4, 29), (5, 1)),
            span(Holiday::DragonBoat, (6, 10), (6, 12)),
            span(Holiday::MidAutumn, (9, 19), (9, 21)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
        ],
        make_up: &[
            (1, 5),
            (1, 6),
            (2, 16),
            (2, 17),
            (4, 7),
            (4, 27),
            (4, 28),
            (6, 8),
            (6, 9),
            (9, 22),
            (9, 29),
            (10, 12),
        ],
        statutory: &[(1, 1), (2, 9), (2, 10), (2, 11), (4, 4), (5, 1), (6, 12), (9, 19), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2014,
        notice: "国办发明电〔2013〕28号",
        url: "https://www.gov.cn/zhengce/content/2014-01/02/content_1194.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 1)),
            span(Holiday::SpringFestival, (1, 31), (2, 6)),
            span(Holiday::TombSweeping, (4, 5), (4, 7)),
            span(Holiday::LabourDay, (5, 1), (5, 3)),
            span(Holiday::DragonBoat, (6, 2), (6, 2)),
            span(Holiday::MidAutumn, (9, 8), (9, 8)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
        ],
        make_up: &[(1, 26), (2, 8), (5, 4), (9, 28), (10, 11)],
        statutory: &[(1, 1), (1, 31), (2, 1), (2, 2), (4, 5), (5, 1), (6, 2), (9, 8), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2015,
        notice: "国办发明电〔2014〕28号;国发明电〔2015〕1号",
        url: "https://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm;https://www.gov.cn/zhengce/content/2015-05/13/content_9742.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 3)),
            span(Holiday::SpringFestival, (2, 18), (2, 24)),
            span(Holiday::TombSweeping, (4, 5), (4, 6)),
            span(Holiday::LabourDay, (5, 1), (5, 1)),
            span(Holiday::DragonBoat, (6, 20), (6, 22)),
            span(Holiday::VictoryDay2015, (9, 3), (9, 5)),
            span(Holiday::MidAutumn, (9, 27), (9, 27)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
        ],
        make_up: &[(1, 4), (2, 15), (2, 28), (9, 6), (10, 10)],
        statutory: &[
            (1, 1),
            (2, 19),
            (2, 20),
            (2, 21),
            (4, 5),
            (5, 1),
            (6, 20),
            (9, 3),
            (9, 27),
            (10, 1),
            (10, 2),
            (10, 3),
        ],
    },
    Year {
        year: 2016,
        notice: "国办发明电〔2015〕18号",
        url: "https://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 1)),
            span(Holiday::SpringFestival, (2, 7), (2, 13)),
            span(Holiday::TombSweeping, (4, 4), (4, 4)),
            span(Holiday::LabourDay, (5, 1), (5, 2)),
            span(Holiday::DragonBoat, (6, 9), (6, 11)),
            span(Holiday::MidAutumn, (9, 15), (9, 17)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
        ],
        make_up: &[(2, 6), (2, 14), (6, 12), (9, 18), (10, 8), (10, 9)],
        statutory: &[(1, 1), (2, 8), (2, 9), (2, 10), (4, 4), (5, 1), (6, 9), (9, 15), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2017,
        notice: "国办发明电〔2016〕17号",
        url: "https://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 2)),
            span(Holiday::SpringFestival, (1, 27), (2, 2)),
            span(Holiday::TombSweeping, (4, 2), (4, 4)),
            span(Holiday::LabourDay, (5, 1), (5, 1)),
            span(Holiday::DragonBoat, (5, 28), (5, 30)),
            span(Holiday::NationalAndMidAutumn, (10, 1), (10, 8)),
        ],
        make_up: &[(1, 22), (2, 4), (4, 1), (5, 27), (9, 30)],
        statutory: &[(1, 1), (1, 28), (1, 29), (1, 30), (4, 4), (5, 1), (5, 30), (10, 1), (10, 2), (10, 3), (10, 4)],
    },
    Year {
        year: 2018,
        notice: "国办发明电〔2017〕12号;国办发明电〔2018〕15号",
        url: "https://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm;https://www.gov.cn/zhengce/content/2018-12/06/content_5346276.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 1)),
            span(Holiday::SpringFestival, (2, 15), (2, 21)),
            span(Holiday::TombSweeping, (4, 5), (4, 7)),
            span(Holiday::LabourDay, (4, 29), (5, 1)),
            span(Holiday::DragonBoat, (6, 18), (6, 18)),
            span(Holiday::MidAutumn, (9, 24), (9, 24)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
            span(Holiday::NewYear, (12, 30), (12, 31)),
        ],
        make_up: &[(2, 11), (2, 24), (4, 8), (4, 28), (9, 29), (9, 30), (12, 29)],
        statutory: &[(1, 1), (2, 16), (2, 17), (2, 18), (4, 5), (5, 1), (6, 18), (9, 24), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2019,
        notice: "国办发明电〔2018〕15号;国办发明电〔2019〕3号",
        url: "https://www.gov.cn/zhengce/content/2018-12/06/content_5346276.htm;https://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 1)),
            span(Holiday::SpringFestival, (2, 4), (2, 10)),
            span(Holiday::TombSweeping, (4, 5), (4, 5)),
            span(Holiday::LabourDay, (5, 1), (5, 4)),
            span(Holiday::DragonBoat, (6, 7), (6, 7)),
            span(Holiday::MidAutumn, (9, 13), (9, 13)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
        ],
        make_up: &[(2, 2), (2, 3), (4, 28), (5, 5), (9, 29), (10, 12)],
        statutory: &[(1, 1), (2, 5), (2, 6), (2, 7), (4, 5), (5, 1), (6, 7), (9, 13), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2020,
        notice: "国办发明电〔2019〕16号;国办发明电〔2020〕1号",
        url: "https://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm;https://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 1)),
            span(Holiday::SpringFestival, (1, 24), (2, 2)),
            span(Holiday::TombSweeping, (4, 4), (4, 6)),
            span(Holiday::LabourDay, (5, 1), (5, 5)),
            span(Holiday::DragonBoat, (6, 25), (6, 27)),
            span(Holiday::NationalAndMidAutumn, (10, 1), (10, 8)),
        ],
        make_up: &[(1, 19), (4, 26), (5, 9), (6, 28), (9, 27), (10, 10)],
        statutory: &[(1, 1), (1, 25), (1, 26), (1, 27), (4, 4), (5, 1), (6, 25), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2021,
        notice: "国办发明电〔2020〕27号",
        url: "https://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 3)),
            span(Holiday::SpringFestival, (2, 11), (2, 17)),
            span(Holiday::TombSweeping, (4, 3), (4, 5)),
            span(Holiday::LabourDay, (5, 1), (5, 5)),
            span(Holiday::DragonBoat, (6, 12), (6, 14)),
            span(Holiday::MidAutumn, (9, 19), (9, 21)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
        ],
        make_up: &[(2, 7), (2, 20), (4, 25), (5, 8), (9, 18), (9, 26), (10, 9)],
        statutory: &[(1, 1), (2, 12), (2, 13), (2, 14), (4, 4), (5, 1), (6, 14), (9, 21), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2022,
        notice: "国办发明电〔2021〕11号;国办发明电〔2022〕16号",
        url: "https://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm;https://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 3)),
            span(Holiday::SpringFestival, (1, 31), (2, 6)),
            span(Holiday::TombSweeping, (4, 3), (4, 5)),
            span(Holiday::LabourDay, (4, 30), (5, 4)),
            span(Holiday::DragonBoat, (6, 3), (6, 5)),
            span(Holiday::MidAutumn, (9, 10), (9, 12)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
            span(Holiday::NewYear, (12, 31), (12, 31)),
        ],
        make_up: &[(1, 29), (1, 30), (4, 2), (4, 24), (5, 7), (10, 8), (10, 9)],
        statutory: &[(1, 1), (2, 1), (2, 2), (2, 3), (4, 5), (5, 1), (6, 3), (9, 10), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2023,
        notice: "国办发明电〔2022〕16号",
        url: "https://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 2)),
            span(Holiday::SpringFestival, (1, 21), (1, 27)),
            span(Holiday::TombSweeping, (4, 5), (4, 5)),
            span(Holiday::LabourDay, (4, 29), (5, 3)),
            span(Holiday::DragonBoat, (6, 22), (6, 24)),
            span(Holiday::NationalAndMidAutumn, (9, 29), (10, 6)),
        ],
        make_up: &[(1, 28), (1, 29), (4, 23), (5, 6), (6, 25), (10, 7), (10, 8)],
        statutory: &[(1, 1), (1, 22), (1, 23), (1, 24), (4, 5), (5, 1), (6, 22), (9, 29), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2024,
        notice: "国办发明电〔2023〕7号",
        url: "https://www.gov.cn/zhengce/content/202310/content_6911527.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 1)),
            span(Holiday::SpringFestival, (2, 10), (2, 17)),
            span(Holiday::TombSweeping, (4, 4), (4, 6)),
            span(Holiday::LabourDay, (5, 1), (5, 5)),
            span(Holiday::DragonBoat, (6, 10), (6, 10)),
            span(Holiday::MidAutumn, (9, 15), (9, 17)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
        ],
        make_up: &[(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)],
        statutory: &[(1, 1), (2, 10), (2, 11), (2, 12), (4, 4), (5, 1), (6, 10), (9, 17), (10, 1), (10, 2), (10, 3)],
    },
    Year {
        year: 2025,
        notice: "国办发明电〔2024〕12号",
        url: "https://www.gov.cn/zhengce/content/202411/content_6986382.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 1)),
            span(Holiday::SpringFestival, (1, 28), (2, 4)),
            span(Holiday::TombSweeping, (4, 4), (4, 6)),
            span(Holiday::LabourDay, (5, 1), (5, 5)),
            span(Holiday::DragonBoat, (5, 31), (6, 2)),
            span(Holiday::NationalAndMidAutumn, (10, 1), (10, 8)),
        ],
        make_up: &[(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)],
        statutory: &[
            (1, 1),
            (1, 28),
            (1, 29),
            (1, 30),
            (1, 31),
            (4, 4),
            (5, 1),
            (5, 2),
            (5, 31),
            (10, 1),
            (10, 2),
            (10, 3),
            (10, 6),
        ],
    },
    Year {
        year: 2026,
        notice: "国办发明电〔2025〕7号",
        url: "https://www.gov.cn/zhengce/content/202511/content_7047090.htm",
        holidays: &[
            span(Holiday::NewYear, (1, 1), (1, 3)),
            span(Holiday::SpringFestival, (2, 15), (2, 23)),
            span(Holiday::TombSweeping, (4, 4), (4, 6)),
            span(Holiday::LabourDay, (5, 1), (5, 5)),
            span(Holiday::DragonBoat, (6, 19), (6, 21)),
            span(Holiday::MidAutumn, (9, 25), (9, 27)),
            span(Holiday::NationalDay, (10, 1), (10, 7)),
        ],
        make_up: &[(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)],
        statutory: &[
            (1, 1),
            (2, 16),
            (2, 17),
            (2, 18),
            (2, 19),
            (4, 5),
            (5, 1),
            (5, 2),
            (6, 19),
            (9, 25),
            (10, 1),
            (10, 2),
            (10, 3),
        ],
    },
];
