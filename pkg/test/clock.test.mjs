// Minutes, natural days, columns and recomputation through the package.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RulesError, createEngine } from "telecom-service-rules";
import { toCloudEvents } from "telecom-service-rules/cloudevents";
import { toIcs } from "telecom-service-rules/ics";

const engine = await createEngine();
const { calendar, batch } = engine;
const hours = {
  workingDays: [
    ["09:00", "12:00"],
    ["13:30", "18:00"],
  ],
};
const zone = (text) => `${text}+08:00`;
const ms = (text) => Date.parse(zone(text));
const day = (text) => Date.parse(text) / 86_400_000;

test("natural days and months are given as counted and rolled", () => {
  assert.deepEqual(calendar.addNaturalDays("2026-02-01", 15), { nominal: "2026-02-16", rolled: "2026-02-24" });
  assert.deepEqual(calendar.addMonths("2026-01-31", 5), { nominal: "2026-06-30", rolled: "2026-06-30" });
  assert.deepEqual(calendar.addNaturalDays("2026-10-31", -30), { nominal: "2026-10-01", rolled: "2026-10-01" });
  assert.deepEqual(calendar.addNaturalDays("2026-12-25", 15), { nominal: "2027-01-09", rolled: null });
  assert.deepEqual(calendar.addMonths("9999-12-01", 1), { nominal: null, rolled: null });
});

test("a clock adds and measures to the millisecond", () => {
  const clock = calendar.clock(hours);
  const added = (from, minutes, options) => clock.addWorkingMinutes(zone(from), minutes, options).instant;
  assert.equal(added("2026-07-03T17:30:00", 60), zone("2026-07-06T09:30:00"));
  assert.equal(added("2026-07-06T09:30:00", -60), zone("2026-07-03T17:30:00"));
  assert.equal(added("2026-07-03T11:30:00", 30), zone("2026-07-03T12:00:00"));
  assert.equal(added("2026-07-04T10:00:00", 0), zone("2026-07-04T10:00:00"));
  assert.equal(added("2026-07-03T11:59:59.999", 1 / 60_000), zone("2026-07-03T12:00:00"));
  assert.equal(added("2025-09-26T17:00:00", 120), zone("2025-09-28T10:00:00"), "Sunday 28 September is worked");
  const between = clock.workingMinutesBetween(zone("2026-07-03T17:30:00"), zone("2026-07-06T09:30:00.500"));
  assert.deepEqual(between, { status: "known", minutes: 60 + 0.5 / 60, milliseconds: 3_600_500 });
  const pauses = [
    { from: zone("2026-07-06T09:10:00"), to: zone("2026-07-06T09:20:00") },
    { from: zone("2026-07-04T00:00:00"), to: zone("2026-07-05T00:00:00"), reason: "closed anyway" },
    { from: zone("2026-07-06T09:15:00"), to: zone("2026-07-06T09:40:00") },
  ];
  assert.equal(added("2026-07-03T17:30:00", 60, { pauses }), zone("2026-07-06T10:00:00"));
  assert.equal(added("2026-07-03T17:30:00", 60, { pauses: [{ from: zone("2026-07-06T09:00:00") }] }), null);
  assert.equal(
    added("2026-07-03T17:30:00", 30, { pauses: [{ from: zone("2026-07-06T09:00:00") }] }),
    zone("2026-07-03T18:00:00"),
  );
  const outside = clock.addWorkingMinutes(zone("2026-12-31T17:59:00"), 2);
  assert.deepEqual([outside.status, outside.coverage.to], ["undetermined", "2026-12-31"]);
  assert.deepEqual(
    calendar.addWorkingMinutes(zone("2026-07-03T17:30:00"), 60, { hours }),
    clock.addWorkingMinutes(zone("2026-07-03T17:30:00"), 60),
  );
  assert.equal(
    calendar.workingMinutesBetween(zone("2031-05-01T00:00:00"), zone("2031-05-02T00:00:00"), { hours: "24x7" }).minutes,
    1_440,
  );
});

test("more clocks than the wasm keeps go on working", () => {
  const clocks = Array.from({ length: 40 }, (_, at) =>
    calendar.clock({ workingDays: [[`08:${String(at).padStart(2, "0")}`, "18:00"]] }),
  );
  for (const round of [0, 1])
    clocks.forEach((clock, at) =>
      assert.equal(
        clock.addWorkingMinutes(zone("2026-07-03T00:00:00"), 1).instant.slice(11, 16),
        `08:${String(at + 1).padStart(2, "0")}`,
        `round ${round}`,
      ),
    );
});

test("columns give what single calls give", () => {
  const clock = calendar.clock(hours);
  const rows = 10_000;
  const starts = Float64Array.from({ length: rows }, (_, at) => ms("2020-01-01T00:00:00") + at * 17_000_000 + at);
  const amounts = Float64Array.from({ length: rows }, (_, at) => (at % 4_000) * 60_000);
  const added = batch.addWorkingTime(starts, amounts, { hours });
  const passed = batch.workingTimeBetween(starts, added, { hours });
  const due = batch.dueAt("sla.review.preliminary", starts);
  const notice = batch.dueAt("sla.review.notice", starts);
  const status = batch.statuses("sla.review.preliminary", starts, NaN, { now: zone("2022-06-01T00:00:00") });
  const days = Int32Array.from(starts, (start) => Math.floor((start + 28_800_000) / 86_400_000));
  const later = batch.addWorkingDays(days, 10);
  const counted = batch.countWorkingDays(days, later);
  for (let at = 0; at < rows; at += 97) {
    const start = new Date(starts[at]).toISOString();
    const one = clock.addWorkingMinutes(start, amounts[at] / 60_000).instant;
    assert.equal(Date.parse(one), added[at]);
    assert.equal(passed[at], amounts[at]);
    const report = (type) =>
      engine.trackDeadlines({ kind: "application", events: [{ type, at: start }] }, { now: start });
    assert.equal(Date.parse(report("submitted").deadlines[0].dueAt), due[at]);
    assert.equal(Date.parse(report("reviewCompleted").deadlines[1].dueAt), notice[at]);
    const found = engine.trackDeadlines(
      { kind: "application", events: [{ type: "submitted", at: start }] },
      { now: zone("2022-06-01T00:00:00") },
    );
    assert.equal(batch.STATUSES[status[at]], found.deadlines[0].status);
    const date = new Date(days[at] * 86_400_000).toISOString().slice(0, 10);
    assert.equal(day(calendar.addWorkingDays(date, 10).date), later[at]);
    assert.equal(counted[at], 10);
  }
  const done = batch.statuses(
    "sla.review.preliminary",
    [starts[0], starts[0], NaN],
    [starts[0] + 1, starts[0] + 90_000_000, 0],
    { now: zone("2022-06-01T00:00:00") },
  );
  assert.deepEqual(
    [...done].map((at) => batch.STATUSES[at]),
    ["met", "metLate", undefined],
  );
  assert(Number.isNaN(batch.dueAt("sla.activation", [starts[0]])[0]), "not defined");
  assert.deepEqual([...batch.addWorkingDays([day("2026-12-31"), NaN, "x"], 1)].map(Number.isNaN), [true, true, true]);
});

test("a recomputation says what moved and why", () => {
  const caseFile = { kind: "complaint", events: [{ type: "complaintReceived", at: zone("2026-07-03T16:30:00") }] };
  const profile = (value, more = {}) => ({
    id: "desk",
    limits: [
      { id: "complaint", source: { instrument: "handbook", clause: "1" }, length: { value, unit: "workingDay" } },
    ],
    ...more,
  });
  const now = zone("2026-07-04T10:00:00");
  const { changes } = engine.recompute(caseFile, { profile: profile(15) }, { profile: profile(10) }, { now });
  assert.equal(changes.length, 1);
  assert.deepEqual(
    { ...changes[0], before: changes[0].before.dueAt, after: changes[0].after.dueAt },
    {
      limit: "sla.complaint.reply",
      before: zone("2026-07-25T00:00:00"),
      after: zone("2026-07-18T00:00:00"),
      movedMs: -7 * 86_400_000,
      because: ["length"],
    },
  );
  const because = (before, after, file = caseFile) =>
    engine
      .recompute(file, before, after, { now })
      .changes.filter((one) => one.limit !== "law.complaint.reply")
      .flatMap((one) => one.because);
  assert.deepEqual(because({}, {}), []);
  assert.deepEqual(because({}, { profile: profile(10) }), ["length"]);
  assert.deepEqual(because({ profile: profile(10) }, { profile: profile(10, { policy: { dayEnd: "sameTime" } }) }), [
    "dayEnd",
  ]);
  const business = { id: "b", policy: { hourBasis: "business" } };
  const longer = { workingDays: [["09:00", "20:00"]] };
  assert.deepEqual(because({ profile: business, hours }, { profile: business, hours: longer }), ["hours"]);
  const off = {
    calendar: { days: [{ date: "2026-07-06", kind: "restDay", source: { instrument: "notice", clause: "1" } }] },
  };
  assert.deepEqual(because({ profile: profile(10) }, { profile: profile(10, off) }), ["calendar"]);
});

test("a profile brings a year, with its source", async () => {
  const profile = {
    id: "2027",
    calendar: {
      years: [
        {
          year: 2027,
          source: { instrument: "notice for 2027", clause: "1" },
          holidays: [{ holiday: "newYear", from: "2027-01-01", to: "2027-01-03" }],
          statutory: ["2027-01-01"],
          makeUp: ["2027-01-09"],
        },
      ],
    },
  };
  const own = await createEngine({ profile });
  assert.deepEqual(own.calendar.dayKind("2027-01-09"), {
    kind: "makeUpWorkday",
    holiday: null,
    name: null,
    notice: "notice for 2027 1",
  });
  assert.equal(own.calendar.addWorkingDays("2026-12-31", 1).date, "2027-01-04");
  assert.equal(own.calendar.coverage().to, "2027-12-31");
  const gap = structuredClone(profile);
  gap.calendar.years[0].year = 2028;
  gap.calendar.years[0].holidays = gap.calendar.years[0].statutory = gap.calendar.years[0].makeUp = [];
  assert.deepEqual(
    engine.checkProfile(gap).errors.flatMap(({ path, hint }) => [path, hint]),
    ["calendar.years[0].year", "the year after the last one covered"],
  );
});

test("bad input is refused with its place, and nothing else happens", () => {
  const from = zone("2026-07-03T17:30:00");
  const many = Array.from({ length: 1_000_000 }, () => ({ from }));
  const clock = calendar.clock(hours);
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();
  let looks = 0;
  const growing = new Proxy([{ from, to: from }], {
    get: (list, key) => (key === "length" ? (looks++ === 0 ? 1 : Infinity) : list[key === "0" ? key : 0]),
  });
  assert.equal(clock.addWorkingMinutes(from, 60, { pauses: growing }).instant, zone("2026-07-06T09:30:00"));
  const unreadable = new Proxy([1], {
    get(column, key) {
      if (key === "0") throw 1;
      return column[key];
    },
  });
  for (const [ask, code, path] of [
    [() => clock.addWorkingMinutes("2026-07-03T17:30:00", 1), "E_FORMAT", "from"],
    [() => clock.addWorkingMinutes("2026-07-03T17:30:60Z", 1), "E_FORMAT", "from"],
    [() => clock.addWorkingMinutes("10000-01-01T00:00:00Z", 1), "E_FORMAT", "from"],
    [() => clock.addWorkingMinutes(from, NaN), "E_TYPE", "minutes"],
    [() => clock.addWorkingMinutes(from, Infinity), "E_VALUE", "minutes"],
    [() => clock.addWorkingMinutes(from, 1n), "E_TYPE", "minutes"],
    [() => clock.addWorkingMinutes(from, 1, { pauses: many }), "E_SIZE", "pauses"],
    [() => clock.addWorkingMinutes(from, 1, { pauses: revoked }), "E_UNREADABLE", "pauses"],
    [
      () => clock.addWorkingMinutes(from, 1, { pauses: [{ from, to: zone("2026-07-03T17:00:00") }] }),
      "E_VALUE",
      "pauses[0].to",
    ],
    [() => clock.addWorkingMinutes(from, 1, { pauses: [{ from, until: from }] }), "E_UNKNOWN_KEY", "pauses[0]"],
    [
      () =>
        clock.addWorkingMinutes(from, 1, {
          pauses: [
            {
              get from() {
                throw 1;
              },
            },
          ],
        }),
      "E_UNREADABLE",
      "pauses[0]",
    ],
    [() => clock.workingMinutesBetween(from, 5), "E_TYPE", "b"],
    [() => calendar.clock({}), "E_VALUE", "hours"],
    [() => calendar.clock({ workingDays: [["09:00", "25:00"]] }), "E_FORMAT", "hours.workingDays[0][1]"],
    [() => calendar.clock({ workingDay: [] }), "E_UNKNOWN_KEY", "hours"],
    [() => calendar.addWorkingMinutes(from, 1), "E_TYPE", "hours"],
    [() => calendar.addNaturalDays("2026-02-30", 1), "E_FORMAT", "date"],
    [() => batch.addWorkingDays("x", 1), "E_TYPE", "days"],
    [() => batch.addWorkingDays([1], [1, 2]), "E_VALUE", "n"],
    [() => batch.addWorkingDays([1], unreadable), "E_UNREADABLE", "n"],
    [() => batch.countWorkingDays(Object.create(Float64Array.prototype), 1), "E_UNREADABLE", "a"],
    [() => batch.addWorkingDays(Object.assign([], { length: 2 ** 32 - 1 }), 1), "E_SIZE", "days"],
    [() => batch.dueAt("sla.review.notice", new Float32Array(1)), "E_TYPE", "startedAt"],
    [() => batch.statuses("sla.review.notice", [1], ["x", 1], { now: from }), "E_VALUE", "completedAt"],
    [() => batch.dueAt("no.such.limit", [1]), "E_VALUE", "limit"],
    [() => batch.statuses("sla.review.notice", [1], NaN, { now: "soon" }), "E_FORMAT", "now"],
    [() => engine.trackDeadlines({ kind: "application", pauses: many }), "E_SIZE", "pauses"],
    [() => engine.trackDeadlines({ kind: "nothing" }), "E_VALUE", "kind"],
    [
      () => engine.trackDeadlines({ kind: "order", events: [{ type: "activate", at: from }] }),
      "E_VALUE",
      "events[0].type",
    ],
    [() => engine.recompute({ kind: "order" }, { profile: { id: 5 } }, {}), "E_TYPE", "before.profile.id"],
  ]) {
    assert.throws(ask, (error) => {
      assert(error instanceof RulesError, String(error));
      assert.equal(error.code, code, String(ask));
      assert.equal(error.path, path, String(ask));
      return true;
    });
    assert.equal(clock.addWorkingMinutes(from, 60).instant, zone("2026-07-06T09:30:00"));
  }
});

test("a report becomes a calendar and events", () => {
  const caseFile = { kind: "complaint", events: [{ type: "complaintReceived", at: zone("2026-07-04T09:00:00") }] };
  const seen = (now) => {
    const report = engine.trackDeadlines(caseFile, { now });
    return { ...report, deadlines: report.deadlines.filter(({ limit }) => limit === "sla.dispute.investigation") };
  };
  const [early, late] = [seen(zone("2026-07-04T09:00:00")), seen(zone("2026-07-06T09:00:00"))];
  assert.match(toIcs(early, { uidBase: "C-1" }), /BEGIN:VEVENT\r\n/);
  const types = (previous, current) =>
    toCloudEvents(previous, current, { source: "/complaints", subject: "C-1" }).map(({ type }) => type);
  assert.deepEqual(types(null, early), ["cn.telecom-service-rules.deadline.scheduled"]);
  assert.deepEqual(types(early, late), [
    "cn.telecom-service-rules.deadline.warning",
    "cn.telecom-service-rules.deadline.breached",
  ]);
});
