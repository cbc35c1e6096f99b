//! The keys of a profile: what each holds and means. The reader knows its keys from here, the JSON Schema and the package's
//! list of keys are generated from it.

use super::codes::{
    approvals, business_types, case_kinds, channels, checklists, day_kinds, directions, effects, events,
    evidence_kinds, fact_kinds, forces, growing_lists, holidays, if_unknown, polarities, provinces, sections,
    severities, steps, subjects, topics, units, unverified, while_running, word_lists,
};
use crate::boundary::MAX_LENGTH;

/// A record of a profile.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// Its name, for example `ProfileLimit`.
    pub name: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
}

/// One key of a record.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Its name.
    pub key: &'static str,
    /// What stands there; always [`Value::Text`] without the cargo feature `texts`.
    pub value: Value,
    /// Whether it has to be there.
    pub required: bool,
    /// What it means, in English; empty without the cargo feature `texts`.
    pub about: &'static str,
}

/// A list of codes, worked out from the tables that have them.
pub type Codes = fn() -> Vec<&'static str>;

/// What stands under a key.
#[derive(Debug, Clone, Copy)]
pub enum Value {
    /// Any text.
    Text,
    /// A text of 1 to 64 UTF-16 code units, for the transcript review.
    Word,
    /// True or false.
    Flag,
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// A date, `YYYY-MM-DD`.
    Date,
    /// A name: a letter, then letters, digits, `_` and `-`, at most 64.
    Name,
    /// `x.` and a name.
    Fact,
    /// An id of the profile's own: names joined by dots.
    Id,
    /// The id or key of a limit, or an id of the profile's own.
    Limit,
    /// One of some codes.
    Code(Codes),
    /// One of some codes, or a code that the profile adds to the list.
    Open(Codes),
    /// A condition over facts.
    Condition,
    /// Weekly opening hours.
    Hours,
    /// Answers to the switches, by name.
    Switches,
    /// Texts by the id of any rule or limit.
    Messages,
    /// A record.
    Record(&'static Form),
    /// A list, with the least and the most items.
    List(&'static Self, usize, usize),
    /// Values by key.
    Map(Codes, &'static Self),
    /// Values by key, to which a profile may add keys.
    OpenMap(Codes, &'static Self),
}

/// Names of the keys of a record.
pub(crate) fn keys(form: &Form) -> Vec<&'static str> {
    form.keys.iter().map(|key| key.key).collect()
}

macro_rules! form {
    ($(#[$doc:meta])* $form:ident = $name:literal { $($key:literal $mark:tt $value:expr, $about:literal;)+ }) => {
        $(#[$doc])*
        pub static $form: Form = Form {
            name: $name,
            keys: &[$(Key {
                key: $key,
                // Only the schema reads it, and it names many tables: the wasm does without.
                value: if cfg!(feature = "texts") { $value } else { Value::Text },
                required: form!(@ $mark),
                about: if cfg!(feature = "texts") { $about } else { "" },
            }),+],
        };
    };
    (@ !) => { true };
    (@ ?) => { false };
}

use Value::{Code, Condition, Flag, Hours, List, Map, Messages, Name, Open, OpenMap, Record, Switches, Whole};

/// Most items of a list of a profile: more would not cross the boundary of the package.
const ANY: usize = 4_096;

form! {
    /// The profile itself.
    PROFILE = "Profile" {
        "id" ! Value::Text, "what answers call this profile";
        "province" ? Open(provinces), "province used where a case, dispute or application does not say its own";
        "policy" ? Switches, "answers to what the sources leave open";
        "hours" ? Hours, "opening hours used where a case brings none";
        "channelHours" ? OpenMap(channels, &Hours), "opening hours by channel; they come before `hours`";
        "calendar" ? Record(&CALENDAR), "years and days that the calendar does not have, or has otherwise";
        "facts" ? List(&Record(&FACT), 0, ANY), "facts of an application under `x`";
        "lists" ? Map(growing_lists, &List(&Record(&MEMBER), 0, ANY)), "members added to lists that may grow, by the list's name";
        "products" ? List(&Record(&PRODUCT), 0, ANY), "what is sold, with the documents and approvals each needs";
        "rules" ? List(&Record(&RULE), 0, ANY), "rules on applications, decided after the catalogue's";
        "limits" ? List(&Record(&LIMIT), 0, ANY), "values for limits of the catalogue, and limits of its own";
        "checklists" ? List(&Record(&CHECKLIST), 0, ANY), "weights and items of conduct checklists";
        "messages" ? Messages, "texts shown in place of a row's own, by its id; they decide nothing";
        "enable" ? List(&Code(unverified), 0, ANY), "unverified rows (grade C) to turn on";
        "words" ? Map(word_lists, &List(&Value::Word, 1, 1_000)), "words the transcript review looks for in place of a list's own";
    }
}
form! {
    /// A text in one or both languages.
    TEXT = "OwnText" {
        "zh" ? Value::Text, "Simplified Chinese";
        "en" ? Value::Text, "English";
    }
}
form! {
    /// The operator's document.
    SOURCE = "OwnSource" {
        "instrument" ! Value::Text, "the operator's document";
        "clause" ! Value::Text, "the clause in it";
    }
}
form! {
    /// Years and days.
    CALENDAR = "OwnCalendar" {
        "years" ? List(&Record(&YEAR), 0, ANY), "years after the last one covered, one after the other";
        "days" ? List(&Record(&DAY), 0, ANY), "single covered days that are otherwise";
    }
}
form! {
    /// A year.
    YEAR = "OwnYear" {
        "year" ! Whole(1, 9_999), "the calendar year";
        "source" ! Record(&SOURCE), "its notice";
        "holidays" ? List(&Record(&SPAN), 0, ANY), "days off in a row";
        "statutory" ? List(&Value::Date, 0, ANY), "the statutory holidays among them";
        "makeUp" ? List(&Value::Date, 0, ANY), "Saturdays and Sundays that are worked";
    }
}
form! {
    /// Days off.
    SPAN = "HolidaySpan" {
        "holiday" ! Code(holidays), "which holiday";
        "from" ! Value::Date, "first day off";
        "to" ! Value::Date, "last day off";
    }
}
form! {
    /// A day.
    DAY = "OwnDay" {
        "date" ! Value::Date, "which day";
        "kind" ! Code(day_kinds), "what it is";
        "holiday" ? Code(holidays), "which holiday; for `holiday` and `restDayInLieu`";
        "source" ! Record(&SOURCE), "where that is written";
    }
}
form! {
    /// A fact.
    FACT = "ProfileFact" {
        "name" ! Value::Fact, "`x.` and a name";
        "kind" ! Code(fact_kinds), "its type";
        "members" ? List(&Value::Text, 1, 64), "codes of a choice, and only of a choice";
        "text" ? Record(&TEXT), "what to call it";
    }
}
form! {
    /// A member of a list.
    MEMBER = "ProfileMember" {
        "code" ! Name, "its code in requests";
        "text" ? Record(&TEXT), "what to call it";
    }
}
form! {
    /// A product.
    PRODUCT = "ProfileProduct" {
        "code" ! Name, "its code in `product` of an application";
        "text" ? Record(&TEXT), "what to call it";
        "source" ! Record(&SOURCE), "where its needs are written";
        "documents" ? List(&Open(evidence_kinds), 0, ANY), "kinds of evidence without which it has to be corrected";
        "approvals" ? List(&Code(approvals), 0, ANY), "verdicts that have to be `pass`; without, a person has to look";
        "businessTypes" ? List(&Open(business_types), 0, ANY), "types of business it is sold for; any when left out";
    }
}
form! {
    /// A rule.
    RULE = "ProfileRule" {
        "id" ! Value::Id, "an id of its own";
        "text" ? Record(&TEXT), "what it asks for";
        "remedy" ? Record(&TEXT), "what to do when it is not met";
        "source" ! Record(&SOURCE), "where it is written";
        "force" ? Code(forces), "how binding it is; `mandatory` when left out";
        "from" ? Value::Date, "first day in force";
        "to" ? Value::Date, "last day in force";
        "appliesWhen" ? Condition, "when it applies; always when left out";
        "requires" ! Condition, "what has to hold then";
        "ifNotMet" ? Code(effects), "what follows when it does not; `correct` when left out";
        "ifUnknown" ? Code(if_unknown), "what follows when that is unknown; `ask` when left out";
    }
}
form! {
    /// A limit, or a value for one.
    LIMIT = "ProfileLimit" {
        "id" ! Value::Limit, "id or key of a catalogue limit, which gets a value; or an id of its own";
        "source" ! Record(&SOURCE), "where it is written";
        "force" ? Code(forces), "how binding it is; `mandatory` when left out";
        "from" ? Value::Date, "first day on which a start is counted so";
        "to" ? Value::Date, "last day on which a start is counted so";
        "length" ? Record(&LENGTH), "how long; a limit of its own needs one";
        "escalation" ? List(&Record(&STEP), 0, ANY), "what to do as it comes closer";
        "appliesWhen" ? Condition, "over the facts of a case: when this value or limit holds; always when left out";
        "text" ? Record(&TEXT), "what has to be done; own limits only";
        "subject" ? Code(subjects), "what it limits: of the limits on one subject the stricter holds; own limits only";
        "cases" ? List(&Open(case_kinds), 0, ANY), "kinds of case it belongs to; own limits only, which need one";
        "starts" ? List(&Open(events), 0, ANY), "events that start it; own limits only, which need one";
        "whileRunning" ? Code(while_running), "what another start does while the clock runs; own limits only";
        "completedBy" ? List(&Open(events), 0, ANY), "events that complete it; own limits only";
        "needsAll" ? Flag, "whether all of them have to happen; own limits only";
        "cancelledBy" ? List(&Open(events), 0, ANY), "events that end it without completion; own limits only";
        "direction" ? Code(directions), "which way it binds; own limits only";
    }
}
form! {
    /// A length of time.
    LENGTH = "ProfileLength" {
        "value" ? Whole(0, MAX_LENGTH), "how many; 1 when left out";
        "unit" ! Code(units), "of what; units are never converted";
    }
}
form! {
    /// A step of escalation.
    STEP = "ProfileStep" {
        "step" ! Code(steps), "what is to be done";
        "before" ? Whole(0, MAX_LENGTH), "so long before the due time: minutes for limits in minutes and hours, else days";
        "after" ? Whole(0, MAX_LENGTH), "so long after it; give this or `before`";
    }
}
form! {
    /// A checklist.
    CHECKLIST = "ProfileChecklist" {
        "id" ! Code(checklists), "which checklist";
        "source" ? Record(&SOURCE), "where the weights are written";
        "weights" ? Map(sections, &Whole(0, 100)), "percent by section; they add up to 100, a section left out has 0";
        "remainderSplit" ? Map(topics, &Whole(0, 100)), "how the two topics of a section share its weight; an observation's own comes first";
        "items" ? List(&Record(&ITEM), 0, ANY), "items of its own";
    }
}
form! {
    /// An item of a checklist.
    ITEM = "ProfileItem" {
        "id" ! Value::Id, "an id of its own";
        "section" ! Code(sections), "the section it counts in";
        "topic" ? Code(topics), "the topic, in a section of two";
        "polarity" ! Code(polarities), "expected, or forbidden";
        "severity" ! Code(severities), "how grave a failure is";
        "force" ? Code(forces), "how binding it is; `mandatory` when left out";
        "text" ! Record(&TEXT), "what the agent is told";
        "assessor" ? Record(&TEXT), "what the assessor looks for; the text when left out";
        "source" ! Record(&SOURCE), "where it is written";
        "from" ? Value::Date, "first day in force";
        "to" ? Value::Date, "last day in force";
        "appliesWhen" ? Condition, "over `channel`, `situation` and `audience`; always when left out";
    }
}
form! {
    /// What is shown in place of a row's texts.
    MESSAGE = "ProfileMessage" {
        "text" ? Record(&TEXT), "in place of what the row asks for";
        "remedy" ? Record(&TEXT), "in place of what to do; rules only";
    }
}

/// Every record, each once.
pub static FORMS: [&Form; 17] = [
    &PROFILE, &TEXT, &SOURCE, &CALENDAR, &YEAR, &SPAN, &DAY, &FACT, &MEMBER, &PRODUCT, &RULE, &LIMIT, &LENGTH, &STEP,
    &CHECKLIST, &ITEM, &MESSAGE,
];
