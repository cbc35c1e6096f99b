// Reports as a calendar and as events, read back by other people's readers of both formats.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { CloudEvent, HTTP } from "cloudevents";
import { build } from "esbuild";
import ICAL from "ical.js";
import { createEngine } from "telecom-service-rules";
import { cases } from "./cases.mjs";

const { outputFiles } = await build({
  stdin: {
    contents: `export * from "./ics.ts"; export * from "./cloudevents.ts"; export { RulesError } from "./errors.ts";`,
    resolveDir: fileURLToPath(new URL("../src", import.meta.url)),
  },
  ...{ bundle: true, format: "esm", write: false },
});
const { RulesError, toCloudEvents, toIcs } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);

const frozen = (value) => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};
const title = { zh: "电信业务客户服务指南(标准版)", en: "Telecom Business Customer Service Guide, Standard Edition" };
const source = (row) => ({ row, instrument: "guide", clause: "2.1", title });
const none = { startedAt: null, completedAt: null, cancelledAt: null, dueAt: null, dueOn: null, bound: null };
/** As the engine gives them, without what neither export reads. */
const review = {
  ...none,
  limit: "sla.review.preliminary",
  item: "B-01",
  status: "running",
  startedAt: "2026-07-03T17:30:00+08:00",
  dueAt: "2026-07-04T17:30:00+08:00",
  bound: "at",
  warnAt: ["2026-07-04T13:30:00+08:00"],
  escalation: [
    { step: "remind", at: "2026-07-04T13:30:00+08:00", reached: false },
    { step: "breach", at: "2026-07-04T17:30:00.001+08:00", reached: false },
  ],
  text: { zh: "业务受理部门完成初步审核", en: "the acceptance department completes the preliminary review" },
  sources: [source("S2.1-18")],
  ledger: [],
  provisional: false,
};
const notice = {
  ...none,
  limit: "sla.review.notice",
  item: "B-02",
  status: "running",
  startedAt: "2026-09-30T16:00:00+08:00",
  dueAt: "2026-10-11T00:00:00+08:00",
  dueOn: "2026-10-10",
  bound: "before",
  warnAt: ["2026-10-10T00:00:00+08:00"],
  escalation: [],
  text: { zh: "将审核结果告知用户", en: "the user is told the result of the review" },
  sources: [source("S2.1-19")],
  ledger: [],
  provisional: false,
};
const idle = { ...notice, ...none, status: "notStarted", warnAt: [] };
const report = (now, ...deadlines) =>
  frozen(structuredClone({ kind: "application", now, deadlines, nextTransitionAt: null }));

const secret = "order-13800138000";
const calendar = (shown, options) => toIcs(shown, { uidBase: secret, ...options });
const read = (text) => {
  const root = new ICAL.Component(ICAL.parse(text));
  const of = (component) => (name) => component.getFirstPropertyValue(name)?.toString() ?? null;
  const events = root.getAllSubcomponents("vevent").map((component) => ({
    get: of(component),
    is: new ICAL.Event(component),
    categories: component.getFirstProperty("categories").getValues(),
    alarms: component.getAllSubcomponents("valarm").map(of),
  }));
  return { root, get: of(root), events };
};
const first = (shown, options) => read(calendar(shown, options)).events[0];
const july = "2026-07-03T18:00:00+08:00";

test("a calendar has an event for each open deadline", () => {
  const met = { ...review, status: "met", completedAt: "2026-07-03T17:45:00+08:00" };
  const text = calendar(report("2026-09-30T16:30:00+08:00", met, notice, idle));
  const { get, events } = read(text);
  assert.deepEqual(["version", "prodid", "calscale", "method"].map(get), [
    "2.0",
    "-//telecom-service-rules//deadlines//ZH",
    "GREGORIAN",
    "PUBLISH",
  ]);
  assert.equal(events.length, 1);
  const [event] = events;
  assert.equal(event.get("summary"), "将审核结果告知用户");
  assert.deepEqual(event.get("description").split("\n"), [
    "最后一日：2026-10-10，当日 24:00 起逾期（北京时间）",
    `依据：${title.zh} 2.1（S2.1-19）`,
    "期限编号：sla.review.notice",
  ]);
  assert.deepEqual(event.categories, ["办理期限", "application"]);
  assert.deepEqual(["status", "transp", "sequence", "dtstamp"].map(event.get), [
    "CONFIRMED",
    "TRANSPARENT",
    "0",
    "2026-09-30T08:30:00Z",
  ]);
  assert.match(text, /^BEGIN:VCALENDAR\r\n(?:[^\r\n]+\r\n)+END:VCALENDAR\r\n$/);
});

test("the last day of a limit is an all-day event, any other due time the minute that ends with it", () => {
  const span = (change, of = notice) => {
    const { startDate, endDate } = first(report(july, { ...of, ...change })).is;
    return [startDate.toString(), endDate.toString()];
  };
  assert.deepEqual(span({}), ["2026-10-10", "2026-10-11"]);
  assert.deepEqual(span({ dueAt: "2026-10-10T16:00:00Z" }), ["2026-10-10", "2026-10-11"]);
  assert.deepEqual(span({ dueAt: "2027-01-01T00:00:00+08:00", dueOn: "2026-12-31" }), ["2026-12-31", "2027-01-01"]);
  // Closing time, and the same time of day, are in time; a date that does not fit the instant is not trusted.
  const closing = { dueAt: "2026-10-10T18:00:00+08:00", bound: "at" };
  assert.deepEqual(span(closing), ["2026-10-10T09:59:00Z", "2026-10-10T10:00:00Z"]);
  assert.deepEqual(span({ dueOn: "2026-10-09" }), ["2026-10-10T15:59:00Z", "2026-10-10T16:00:00Z"]);
  assert.deepEqual(span({ dueOn: null }), ["2026-10-10T15:59:00Z", "2026-10-10T16:00:00Z"]);
  assert.deepEqual(span({}, review), ["2026-07-04T09:29:00Z", "2026-07-04T09:30:00Z"]);
  const split = span({ dueAt: "2026-07-04T17:30:00.999+08:00" }, review);
  assert.deepEqual(split, ["2026-07-04T09:29:00Z", "2026-07-04T09:30:00Z"]);
  const due = (change, of, lang) =>
    first(report(july, { ...of, ...change }), { lang })
      .get("description")
      .split("\n")[0];
  assert.equal(due({}, review, "zh"), "截止时间：2026-07-04 17:30，此刻仍在期限内（北京时间）");
  assert.equal(
    due({ bound: "before", dueAt: "2026-07-04T17:30:05Z" }, review, "en"),
    "Due: 2026-07-05 01:30:05, late from that instant (China Standard Time)",
  );
  assert.equal(due({}, notice, "en"), "Last day: 2026-10-10, late from 24:00 (China Standard Time)");
});

test("every warning is an alarm at an instant", () => {
  const warnAt = ["2026-10-09T09:00:00+08:00", "2026-10-10T00:00:00.500+08:00"];
  const text = calendar(report(july, { ...notice, warnAt }), { lang: "en" });
  const { alarms } = read(text).events[0];
  assert.deepEqual(
    alarms.map((get) => [get("action"), get("trigger"), get("description")]),
    ["2026-10-09T01:00:00Z", "2026-10-09T16:00:00Z"].map((at) => ["DISPLAY", at, notice.text.en]),
  );
  assert(text.includes("\r\nTRIGGER;VALUE=DATE-TIME:20261009T160000Z\r\n"));
});

test("what has ended is written on request, without alarms", () => {
  const met = { ...review, status: "met", completedAt: "2026-07-03T17:45:00+08:00" };
  const late = { ...review, status: "metLate", completedAt: "2026-07-05T17:45:00+08:00" };
  // The engine gives no due time to what is cancelled; another host may.
  const cancelled = { ...review, status: "cancelled", cancelledAt: "2026-07-03T17:45:00+08:00" };
  const withdrawn = { ...review, ...none, status: "cancelled", warnAt: [] };
  const all = report(july, met, late, cancelled, withdrawn);
  assert.equal(read(calendar(all)).events.length, 0);
  const { events } = read(calendar(all, { includeEnded: true }));
  assert.deepEqual(
    events.map(({ get, alarms }) => [get("status"), alarms.length]),
    [
      ["CONFIRMED", 0],
      ["CONFIRMED", 0],
      ["CANCELLED", 0],
    ],
  );
  for (const status of ["running", "dueSoon", "paused", "overdue"])
    assert.equal(first(report(july, { ...review, status })).alarms.length, 1, status);
  assert.equal(first(report(july, { ...review, provisional: true })).get("status"), "TENTATIVE");
});

test("a calendar without events is China's time zone, which has no method", () => {
  const { root, get } = read(calendar(report(july, idle)));
  assert.equal(get("method"), null);
  assert.deepEqual(
    root.getAllSubcomponents().map((component) => component.name),
    ["vtimezone"],
  );
  const zone = new ICAL.Timezone(root.getFirstSubcomponent("vtimezone"));
  for (const month of [1, 7]) assert.equal(zone.utcOffset(new ICAL.Time({ year: 2026, month, day: 1 })), 28_800);
});

test("no line is longer than 75 octets, and no character is parted", () => {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  for (let indent = 0; indent < 80; indent++) {
    const zh = "-".repeat(indent) + "受理时限与é😀一,".repeat(40);
    const text = calendar(report(july, { ...notice, text: { zh, en: "" } }));
    for (const line of Buffer.from(text).toString("latin1").split("\r\n")) {
      assert(line.length <= 75, line);
      utf8.decode(Buffer.from(line, "latin1"));
    }
    assert.equal(read(text).events[0].get("summary"), zh);
  }
  const lines = calendar(report(july, { ...notice, text: { zh: "a".repeat(500), en: "" } })).split("\r\n");
  const summary = lines.findIndex((line) => line.startsWith("SUMMARY"));
  assert.deepEqual([lines[summary].length, lines[summary + 1].length], [75, 75]);
});

test("texts survive escaping, control characters do not", () => {
  const hostile = 'a\\b;c,d\\n"e":f\r\nBEGIN:VALARM\rx\u2028y\tz';
  const event = first(report(july, { ...notice, text: { zh: hostile, en: "" } }), { lang: "en" });
  assert.equal(event.get("summary"), 'a\\b;c,d\\n"e":f\nBEGIN:VALARM\nx\ny z');
  const text = calendar(report(july, { ...notice, text: { zh: "a\0b\u001b\u007f\u0085c\ud800d", en: "" } }));
  assert.equal(read(text).events[0].get("summary"), "ab\nc\ufffdd");
  assert.doesNotMatch(text.replaceAll("\r\n", ""), /\p{Cc}/u);
  assert.deepEqual(
    first(report(july, { ...notice, limit: "x,y;z" }))
      .get("uid")
      .slice(0, 6),
    "x,y;z.",
  );
  assert.equal(read(calendar(report(july), { prodId: "-//a;b,c//d" })).get("prodid"), "-//a;b,c//d");
});

test("a UID is the same for the same limit, case and start", () => {
  const uid = (change, options) => first(report(july, { ...review, ...change }), options).get("uid");
  const fnv1a = (text) => {
    let hash = 0xcbf29ce484222325n;
    for (const octet of Buffer.from(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * 0x100000001b3n);
    return hash.toString(16).padStart(16, "0");
  };
  const usual = uid();
  for (const base of [secret, "a", "工单 〇七", "x".repeat(1_000)]) {
    const hash = fnv1a(`20260703T093000Z\n${base}`);
    assert.equal(uid({}, { uidBase: base }), `sla.review.preliminary.${hash}@telecom-service-rules`);
  }
  const same = { dueAt: "2026-07-05T17:30:00+08:00", status: "dueSoon", startedAt: "2026-07-03T09:30:00Z" };
  assert.equal(uid(same, { sequence: 7, lang: "en" }), usual);
  for (const other of [
    uid({}, { uidBase: "order-13800138001" }),
    uid({ startedAt: "2026-07-03T17:31:00+08:00" }),
    uid({ startedAt: null }),
    uid({ limit: "sla.review.notice" }),
  ])
    assert.notEqual(other, usual);
  assert(!calendar(report(july, review)).includes(secret));
});

test("sequence, time stamp and language are the caller's", () => {
  const options = { sequence: 2_147_483_647, dtstamp: "2026-01-01T00:00:00Z", lang: "en" };
  const { get } = first(report(july, review), options);
  assert.deepEqual(["sequence", "dtstamp", "summary"].map(get), ["2147483647", "2026-01-01T00:00:00Z", review.text.en]);
  assert(get("description").endsWith(`Source: ${title.en} 2.1 (S2.1-18)\nLimit: sla.review.preliminary`));
  assert.equal(calendar(report(july, review), options), calendar(report(july, review), options));
  const silent = { ...review, text: { zh: "", en: "" } };
  assert.equal(first(report(july, silent)).get("summary"), review.limit);
});

const about = { source: "/orders", subject: "order-7" };
const events = (previous, current, options) => toCloudEvents(previous, current, { ...about, ...options });
const prefix = "cn.telecom-service-rules.deadline.";
const told = (previous, current) => events(previous, current).map((event) => event.type.slice(prefix.length));
const reached = review.escalation.map((step) => ({ ...step, reached: true }));
const looks = {
  unsent: report("2026-07-03T17:00:00+08:00", { ...review, ...none, status: "notStarted", warnAt: [], escalation: [] }),
  running: report(july, review),
  soon: report("2026-07-04T14:00:00+08:00", { ...review, status: "dueSoon", escalation: [reached[0]] }),
  overdue: report("2026-07-04T18:00:00+08:00", { ...review, status: "overdue", escalation: reached }),
  late: report("2026-07-04T21:00:00+08:00", {
    ...review,
    status: "metLate",
    completedAt: "2026-07-04T20:00:00+08:00",
    escalation: reached,
  }),
};
const pause = {
  from: "2026-07-03T19:00:00+08:00",
  to: null,
  counted: false,
  reason: "pause",
  holiday: null,
  name: null,
};
const ended = { ...pause, to: "2026-07-03T21:00:00+08:00" };
const open = { ...review, status: "paused", dueAt: null, warnAt: [], escalation: [], ledger: [pause] };
const moved = {
  ...review,
  dueAt: "2026-07-04T19:30:00+08:00",
  warnAt: ["2026-07-04T15:30:00+08:00"],
  escalation: [],
  ledger: [ended],
};
const paused = report("2026-07-03T20:00:00+08:00", open);
const stillPaused = report("2026-07-03T20:30:00+08:00", open);
const resumed = report("2026-07-03T22:00:00+08:00", moved);

test("each type comes from a pair of reports, and at its time", () => {
  const shown = (previous, current) =>
    events(previous, current).map(({ type, time }) => [type.slice(prefix.length), time]);
  assert.deepEqual(shown(looks.unsent, looks.running), [["scheduled", "2026-07-03T17:30:00+08:00"]]);
  assert.deepEqual(shown(looks.running, looks.soon), [["warning", "2026-07-04T13:30:00+08:00"]]);
  assert.deepEqual(shown(looks.soon, looks.overdue), [["breached", "2026-07-04T17:30:00.001+08:00"]]);
  assert.deepEqual(shown(looks.overdue, looks.late), [["met", "2026-07-04T20:00:00+08:00"]]);
  assert.deepEqual(shown(looks.running, paused), [["paused", "2026-07-03T20:00:00+08:00"]]);
  assert.deepEqual(shown(paused, resumed), [["resumed", "2026-07-03T22:00:00+08:00"]]);
  assert.deepEqual(shown(looks.running, resumed), [["recalculated", "2026-07-03T22:00:00+08:00"]]);
  assert.deepEqual(shown(null, looks.late), [
    ["scheduled", "2026-07-03T17:30:00+08:00"],
    ["warning", "2026-07-04T13:30:00+08:00"],
    ["breached", "2026-07-04T17:30:00.001+08:00"],
    ["met", "2026-07-04T20:00:00+08:00"],
  ]);
  for (const look of [looks.unsent, looks.running, looks.soon, looks.overdue, looks.late, paused, resumed])
    assert.deepEqual(told(look, look), []);
  assert.deepEqual(told(paused, stillPaused), []);
});

test("an act that comes too early is a breach when it comes, not when it would have been allowed", async () => {
  const engine = await createEngine();
  let found = 0;
  for (const { request, now, policy, profile } of cases("deadlines")) {
    if (policy || profile || !now) continue;
    const report = engine.trackDeadlines(request, { now });
    const events = toCloudEvents(null, report, { source: "/archive", subject: "7", typePrefix: "" });
    for (const { limit, early, completedAt } of report.deadlines) {
      if (early === null) continue;
      found++;
      const breaches = events.filter(({ type, data }) => type === "deadline.breached" && data.limit === limit);
      assert.deepEqual(
        breaches.map(({ time }) => time),
        [completedAt],
        limit,
      );
    }
  }
  assert.notEqual(found, 0);
});

test("an event holds what CloudEvents 1.0 asks for, and no text", () => {
  const [event] = events(null, looks.running);
  assert.deepEqual(event, {
    specversion: "1.0",
    id: "deadline.scheduled/sla.review.preliminary/2026-07-03T17:30:00+08:00/2026-07-03T17:30:00+08:00/order-7",
    source: "/orders",
    type: "cn.telecom-service-rules.deadline.scheduled",
    subject: "order-7",
    time: "2026-07-03T17:30:00+08:00",
    datacontenttype: "application/json",
    data: {
      limit: "sla.review.preliminary",
      status: "running",
      startedAt: "2026-07-03T17:30:00+08:00",
      dueAt: "2026-07-04T17:30:00+08:00",
      bound: "at",
      clauses: ["S2.1-18"],
    },
  });
  const every = [
    ...events(null, looks.late),
    ...events(looks.running, paused),
    ...events(paused, resumed),
    ...events(looks.running, resumed),
  ];
  assert.deepEqual([...new Set(every.map((event) => event.type.slice(prefix.length)))].sort(), [
    "breached",
    "met",
    "paused",
    "recalculated",
    "resumed",
    "scheduled",
    "warning",
  ]);
  for (const event of every) {
    const read = new CloudEvent(event);
    assert(read.validate());
    const { headers, body } = HTTP.structured(read);
    const back = HTTP.toEvent({ headers, body });
    assert.deepEqual({ ...back, time: event.time }, { ...read, time: event.time });
    assert.equal(Date.parse(back.time), Date.parse(event.time));
    assert.deepEqual(JSON.parse(JSON.stringify(event)), event);
  }
  assert.equal(new Set(every.map((event) => event.id)).size, every.length);
});

test("an event that is found again has the id it had", () => {
  const ids = (previous, current, options) => events(previous, current, options).map((event) => event.id);
  const steps = [looks.unsent, looks.running, looks.soon, looks.overdue, looks.late];
  const one = steps.slice(1).flatMap((look, at) => ids(steps[at], look));
  for (const previous of [null, looks.unsent]) assert.deepEqual(ids(previous, looks.late), one);
  assert.deepEqual(ids(looks.running, looks.late), one.slice(1));
  assert.deepEqual(ids(null, looks.late, { typePrefix: "org.example." }), one);
  assert.equal(new Set([...one, ...ids(null, looks.late, { subject: "order-8" })]).size, 2 * one.length);
  assert.deepEqual(events(null, looks.late), events(null, looks.late));

  const [pausedId] = ids(looks.running, paused);
  assert.deepEqual(ids(looks.running, stillPaused), [pausedId]);
  assert.equal(ids(null, stillPaused).at(-1), pausedId);
  assert.deepEqual(ids(stillPaused, resumed), ids(paused, resumed));
  assert.deepEqual(ids(looks.running, report("2026-07-03T23:00:00+08:00", moved)), ids(looks.running, resumed));
  // Without a ledger the pause is named by the last look before it, so that a retry has the same id.
  const bare = (now) => report(now, { ...open, ledger: [] });
  const [early, later] = [bare("2026-07-03T20:00:00+08:00"), bare("2026-07-03T20:30:00+08:00")];
  assert.deepEqual(ids(looks.running, early), ids(looks.running, later));
  assert.deepEqual(ids(early, later), []);

  // The form of the offset is not part of an id, and what a limit's id holds cannot be taken for another part of it.
  const zulu = { ...review, startedAt: "2026-07-03T09:30:00Z" };
  assert.deepEqual(ids(null, report(july, zulu)), ids(null, looks.running));
  assert.deepEqual(told(looks.running, report(july, zulu)), []);
  assert(ids(null, report(july, { ...review, limit: "op/一" }))[0].startsWith("deadline.scheduled/op%2F%E4%B8%80/"));
});

test("a new start is a new deadline, another pause another pause", () => {
  const again = report("2026-07-03T20:00:00+08:00", { ...review, startedAt: "2026-07-03T19:00:00+08:00" });
  assert.deepEqual(told(looks.running, again), ["scheduled"]);
  const second = { ...pause, from: "2026-07-03T22:30:00+08:00" };
  const pausedAgain = report("2026-07-03T23:00:00+08:00", { ...open, ledger: [ended, second] });
  assert.deepEqual(told(paused, pausedAgain), ["resumed", "paused"]);
  const [over, begun] = events(paused, pausedAgain);
  assert.deepEqual(
    [over.id, begun.id].map((id) => id.split("/")[3]),
    [pause.from, second.from],
  );
  assert.deepEqual(told(paused, report("2026-07-03T21:30:00+08:00", { ...review, ...none, status: "cancelled" })), []);
  const doneInPause = { ...open, status: "met", completedAt: "2026-07-03T20:10:00+08:00" };
  assert.deepEqual(told(paused, report("2026-07-03T20:30:00+08:00", doneInPause)), ["met"]);
});

test("a due time may be unknown", () => {
  const unknown = { ...notice, status: "undetermined", dueAt: null, dueOn: null, bound: null, warnAt: [] };
  const [nothing, known] = [unknown, notice].map((one) => report("2026-09-30T16:30:00+08:00", one));
  assert.deepEqual(told(null, nothing), ["scheduled"]);
  assert.deepEqual(told(nothing, known), ["recalculated"]);
  assert.deepEqual(told(known, nothing), ["recalculated"]);
  assert.equal(events(known, nothing)[0].data.dueAt, null);
  const undefinedLength = report("2026-09-30T16:30:00+08:00", { ...unknown, status: "notDefined" });
  assert.deepEqual(told(null, undefinedLength), []);
  assert.deepEqual(told(undefinedLength, known), ["scheduled"]);
});

test("late is the due instant or a millisecond after it; no warning follows the completion", () => {
  const late = (of, change) => {
    const look = report("2026-12-01T00:00:00+08:00", { ...of, status: "overdue", escalation: [], ...change });
    return events(null, look).find((event) => event.type.endsWith(".breached"))?.time;
  };
  assert.equal(late(review, {}), "2026-07-04T17:30:00.001+08:00");
  assert.equal(late(notice, {}), "2026-10-11T00:00:00+08:00");
  const breach = { step: "breach", at: "2026-10-11T00:00:01+08:00", reached: true };
  assert.equal(late(notice, { escalation: [breach] }), "2026-10-11T00:00:01+08:00");
  assert.equal(late(notice, { dueAt: null }), undefined);

  const done = (completedAt) => {
    const look = { ...review, status: "met", completedAt, escalation: undefined, ledger: undefined };
    return told(null, frozen({ kind: null, now: "2026-07-05T00:00:00+08:00", deadlines: [look] }));
  };
  assert.deepEqual(done("2026-07-04T13:30:00+08:00"), ["scheduled", "met"]);
  assert.deepEqual(done("2026-07-04T13:30:00.001+08:00"), ["scheduled", "warning", "met"]);
});

test("the ladder's steps are warnings, once an instant", () => {
  const [remind, breach] = review.escalation;
  const step = (step, at, reached = true) => ({ step, at: `2026-07-04T${at}:00+08:00`, reached });
  const steps = (...escalation) => {
    const look = report("2026-07-04T17:00:00+08:00", { ...review, status: "dueSoon", escalation });
    return events(looks.running, look).map((event) => [event.time.slice(11, 16), event.data.step]);
  };
  assert.deepEqual(steps(step("remind", "13:30"), step("escalate", "16:00"), breach), [
    ["13:30", "remind"],
    ["16:00", "escalate"],
  ]);
  assert.deepEqual(steps(step("remind", "13:30"), step("escalate", "13:30")), [["13:30", "escalate"]]);
  assert.deepEqual(steps(step("escalate", "17:30", false)), [["13:30", "remind"]]);
  assert.deepEqual(steps(remind), []);
});

test("events are in the order of their times, then of the report, then of the types", () => {
  const start = { startedAt: "2026-07-03T17:30:00+08:00" };
  const twin = { ...review, limit: "op.twin", item: "B-99" };
  const two = events(
    null,
    report("2026-07-04T21:00:00+08:00", { ...twin, status: "overdue" }, looks.late.deadlines[0]),
  );
  const order = two.map(({ type, data }) => `${type.slice(prefix.length)} ${data.limit}`);
  assert.deepEqual(order, [
    "scheduled op.twin",
    "scheduled sla.review.preliminary",
    "warning sla.review.preliminary",
    "breached op.twin",
    "breached sla.review.preliminary",
    "met sla.review.preliminary",
  ]);
  const both = report("2026-07-03T20:00:00+08:00", { ...moved, ...start, status: "paused" });
  assert.deepEqual(told(looks.running, both), ["recalculated", "paused"]);
  // The same deadline twice is told of once.
  assert.deepEqual(told(null, report(july, review, review)), ["scheduled"]);
});

const good = looks.running;
const thrower = (what, rest) => ({
  ...rest,
  get [what]() {
    throw new Error(secret);
  },
});
const revoked = Proxy.revocable([], {});
revoked.revoke();
const shy = new Proxy(new Error(secret), {
  getPrototypeOf() {
    throw new Error(secret);
  },
});
const refuses = (call, code, path) =>
  assert.throws(call, (error) => {
    assert(error instanceof RulesError, `${path}: ${error}`);
    assert.deepEqual([error.code, error.path], [code, path]);
    assert(!`${error} ${JSON.stringify(error)}`.includes(secret));
    return true;
  });

test("bad options are refused by name", () => {
  for (const options of [undefined, null, secret, 7, [], () => {}]) {
    refuses(() => toIcs(good, options), "E_TYPE", "options");
    refuses(() => toCloudEvents(null, good, options), "E_TYPE", "options");
  }
  const type = { uidBase: [undefined, null, 7], sequence: ["1", null, 1n], lang: [1, null], dtstamp: [1, null] };
  const value = {
    uidBase: ["", " \u3000", `a\n${secret}`, "\ud800"],
    sequence: [-1, 1.5, NaN, Infinity, 2_147_483_648],
    lang: [secret, "", "ZH"],
    dtstamp: [secret, "2026-07-03", "2026-02-30T00:00:00Z", "2026-07-03T24:00:00Z", "2026-07-03T00:00:00-00:00"],
    prodId: ["", `a\r\n${secret}`],
  };
  for (const [name, bad] of Object.entries({ ...type, includeEnded: [1, "no", null], prodId: [1, null] }))
    for (const one of bad) refuses(() => calendar(good, { [name]: one }), "E_TYPE", name);
  for (const [name, bad] of Object.entries(value))
    for (const one of bad) refuses(() => calendar(good, { [name]: one }), "E_VALUE", name);
  refuses(() => toIcs(good, thrower("uidBase")), "E_UNREADABLE", "");

  for (const name of ["source", "subject", "typePrefix"])
    for (const one of [null, 7, {}]) refuses(() => events(null, good, { [name]: one }), "E_TYPE", name);
  for (const name of ["source", "subject"]) refuses(() => events(null, good, { [name]: undefined }), "E_TYPE", name);
  for (const one of ["", " ", `a\n${secret}`, "\ud800", "\u0085"])
    refuses(() => events(null, good, { subject: one }), "E_VALUE", "subject");
  for (const one of ["有 ", "a b", "\n"])
    refuses(() => events(null, good, { typePrefix: one }), "E_VALUE", "typePrefix");
  assert.equal(events(null, good, { typePrefix: "" })[0].type, "deadline.scheduled");
  assert.equal(events(null, good, { typePrefix: undefined })[0].type, `${prefix}scheduled`);
});

test("a source is a URI reference, as CloudEvents' own reader has it", () => {
  const right = [
    "/orders",
    "https://example.com/orders?a=b&c=/?#d/?e",
    "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66",
  ];
  right.push("orders", "//u:p@[2001:db8::7]:80/x", "mailto:a@example.com", "./a:b", "%E5%8D%95", "#f", "?q", "a/b@c");
  const wrong = ["", " ", "a b", "工单", "%zz", "http://[::1", "a[1]", "http://a#b#c", "<a>", "a\\b"];
  for (const source of right) {
    assert.equal(events(null, good, { source })[0].source, source);
    assert(new CloudEvent({ id: "1", type: "t", source }).validate());
  }
  for (const source of wrong) {
    refuses(() => events(null, good, { source }), "E_VALUE", "source");
    assert.throws(() => new CloudEvent({ id: "1", type: "t", source }), undefined, source);
  }
  // Neither a scheme nor a port; their reader lets it through.
  for (const source of ["1:a", "http://h:x/"]) refuses(() => events(null, good, { source }), "E_VALUE", "source");
});

test("what is not a report is refused with its place", () => {
  const { deadlines } = good;
  const [deadline] = deadlines;
  const inside = (change) => ({ ...good, deadlines: [deadline, { ...deadline, ...change }] });
  const wrong = [
    [undefined, ""],
    [secret, ""],
    [[], ""],
    [{}, "now"],
    [{ ...good, now: secret }, "now"],
    [{ ...good, now: "2026-02-29T00:00:00Z" }, "now"],
    [{ ...good, deadlines: {} }, "deadlines"],
    [{ ...good, deadlines: [null] }, "deadlines[0]"],
    [{ ...good, deadlines: new Array(3) }, "deadlines[0]"],
    [inside({ limit: 7 }), "deadlines[1].limit"],
    [inside({ status: secret }), "deadlines[1].status"],
    [inside({ status: "toString" }), "deadlines[1].status"],
    [inside({ dueAt: secret }), "deadlines[1].dueAt"],
    [inside({ dueAt: undefined }), "deadlines[1].dueAt"],
    [inside({ startedAt: 7 }), "deadlines[1].startedAt"],
    [inside({ bound: "in" }), "deadlines[1].bound"],
    [inside({ warnAt: null }), "deadlines[1].warnAt"],
    [inside({ warnAt: ["9999-12-31T23:59:59Z"] }), "deadlines[1].warnAt[0]"],
    [inside({ sources: [{}] }), /^deadlines\[1\]\.sources\[0\]\.(?:row|title)$/],
    [inside({ sources: [{ ...source("r"), row: null }] }), "deadlines[1].sources[0].row"],
  ];
  const calendarOnly = [
    [{ ...good, kind: 7 }, "kind"],
    [inside({ dueOn: "2026-02-30" }), "deadlines[1].dueOn"],
    [inside({ text: secret }), "deadlines[1].text"],
    [inside({ text: { zh: "" } }), "deadlines[1].text.en"],
  ];
  const eventsOnly = [
    [inside({ limit: "" }), "deadlines[1].limit"],
    [inside({ limit: "\ud800" }), "deadlines[1].limit"],
    [inside({ completedAt: "now" }), "deadlines[1].completedAt"],
    [inside({ escalation: {} }), "deadlines[1].escalation"],
    [inside({ escalation: [{ step: "shout", at: july, reached: true }] }), "deadlines[1].escalation[0].step"],
    [inside({ escalation: [{ step: "remind", at: july }] }), "deadlines[1].escalation[0].reached"],
    [inside({ ledger: [{ ...pause, from: null }] }), "deadlines[1].ledger[0].from"],
  ];
  const place = (call, path, root) => {
    if (typeof path === "string") return refuses(call, "E_TYPE", [root, path].filter(Boolean).join("."));
    assert.throws(call, (error) => error instanceof RulesError && path.test(error.path.slice(root && root.length + 1)));
  };
  for (const [report, path] of [...wrong, ...calendarOnly]) place(() => calendar(report), path, "");
  for (const [report, path] of [...wrong, ...eventsOnly]) {
    place(() => events(null, report), path, "current");
    place(() => events(report, good), path, "previous");
  }

  const hostile = [
    thrower("now"),
    { ...good, deadlines: revoked.proxy },
    { ...good, deadlines: [thrower("status", deadline)] },
  ];
  const rude = {
    get now() {
      throw shy;
    },
  };
  for (const report of [...hostile, rude]) {
    refuses(() => calendar(report), "E_UNREADABLE", "");
    refuses(() => events(null, report), "E_UNREADABLE", "");
    refuses(() => events(report, good), "E_UNREADABLE", "");
  }
  for (const length of [10_001, 4_294_967_295]) {
    const endless = { ...good, deadlines: new Array(length) };
    refuses(() => calendar(endless), "E_SIZE", "deadlines");
    refuses(() => events(null, endless), "E_SIZE", "current.deadlines");
  }
});
