// Weeks in milliseconds: a clock that only moves from timer to timer.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createEngine } from "telecom-service-rules";
import { toCloudEvents } from "telecom-service-rules/cloudevents";
import { DeadlineScheduler } from "../scheduler/scheduler.mjs";
import { MemoryStore } from "../scheduler/store.mjs";

const engine = await createEngine();
const ms = (text) => Date.parse(`${text}+08:00`);
const china = (at) => new Date(at + 28_800_000).toISOString().replace(/(?:\.000)?Z$/, "+08:00");

/** Time that stands still until somebody waits. */
class VirtualClock {
  timers = new Map();
  wakes = 0;
  most = 0;
  #count = 0;
  constructor(text) {
    this.time = ms(text);
  }
  now = () => this.time;
  setTimeout = (wake, wait) => {
    assert.ok(wait >= 1, "a busy loop");
    assert.ok(wait < 2 ** 31, "Node takes a longer one for a millisecond");
    this.timers.set(++this.#count, { wake, at: this.time + wait });
    this.most = Math.max(this.most, this.timers.size);
    return this.#count;
  };
  clearTimeout = (timer) => this.timers.delete(timer);

  /** The machine sleeps: its clock goes on, its timers do not. */
  sleep(hours) {
    this.time += hours * 3_600_000;
    for (const timer of this.timers.values()) timer.at += hours * 3_600_000;
  }

  /** Goes on to an instant, from timer to timer; each `late` milliseconds late. */
  async to(text, late = 0) {
    const end = ms(text);
    for (;;) {
      const [[id, next] = []] = [...this.timers].sort(([, a], [, b]) => a.at - b.at);
      if (!next || next.at > end) break;
      this.timers.delete(id);
      this.time = Math.max(this.time + 1, next.at + late);
      this.wakes += 1;
      await next.wake();
    }
    this.time = Math.max(this.time, end);
  }
}

/** A scheduler on a virtual clock that keeps what it delivers, with the time at which it did. */
function scheduled(from, { store = new MemoryStore(), deliver = () => {}, clock = new VirtualClock(from) } = {}) {
  const told = [];
  const scheduler = new DeadlineScheduler({
    engine,
    store,
    clock,
    deliver: async (event) => {
      await deliver(event);
      told.push({ ...event, toldAt: china(clock.now()) });
    },
  });
  const brief = () => told.map(({ type, time, data }) => [type.replace(/^.*\.deadline\./, ""), data.limit, time]);
  return { scheduler, clock, store, told, brief };
}

const at = (type, time) => ({ type, at: `${time}+08:00` });
const application = (...events) => ({ kind: "application", events });
const complaint = (...events) => ({ kind: "complaint", events });

const GOLDEN = await Promise.all(
  ["application", "law_notice"].map(async (name) =>
    JSON.parse(await readFile(new URL(`../../tests/cases/deadlines/${name}.json`, import.meta.url), "utf8")),
  ),
).then((files) => files.flat().filter(({ profile }) => !profile));
const golden = GOLDEN.find(({ name }) => name.startsWith("notice before the National Day holiday of 2025"));

test("a golden case over the National Day holiday: each event once, at its time", async () => {
  const { scheduler, clock, told, brief } = scheduled("2025-09-30T16:30:00");
  assert.equal(golden.expected["sla.review.notice"].dueAt, "2025-10-10T00:00:00+08:00");
  await scheduler.record("A-1", golden.request);
  await clock.to("2025-11-30T00:00:00");
  assert.deepEqual(brief(), [
    ["scheduled", "sla.review.preliminary", "2025-09-30T09:00:00+08:00"],
    ["met", "sla.review.preliminary", "2025-09-30T16:00:00+08:00"],
    ["scheduled", "sla.review.notice", "2025-09-30T16:00:00+08:00"],
    ["warning", "sla.review.notice", "2025-10-09T00:00:00+08:00"],
    ["breached", "sla.review.notice", "2025-10-10T00:00:00+08:00"],
  ]);
  for (const { type, time, toldAt } of told.slice(3)) assert.equal(toldAt, time, type);
  assert.equal(new Set(told.map(({ id }) => id)).size, told.length);
  assert.equal(clock.timers.size, 0, "nothing changes by itself any more");
  // Less than ten days: one wake an hour, and one for each transition.
  assert.ok(clock.wakes <= 10 * 24, `${clock.wakes} wakes`);
  assert.equal(clock.most, 1);
});

test("without an open case there is no timer", async () => {
  const { scheduler, clock, brief } = scheduled("2026-07-03T18:00:00");
  await scheduler.start();
  assert.equal(clock.timers.size, 0);
  await scheduler.record("A-1", application(at("submitted", "2026-07-03T17:30:00")));
  assert.equal(clock.timers.size, 1);
  const [done, sent] = [at("reviewCompleted", "2026-07-03T18:00:00"), at("resultNotified", "2026-07-03T18:00:00")];
  await scheduler.record("A-1", application(at("submitted", "2026-07-03T17:30:00"), done, sent));
  assert.deepEqual(
    brief()
      .filter(([type]) => type === "met")
      .map(([, limit]) => limit),
    ["sla.review.preliminary", "sla.review.notice"],
  );
  assert.equal(clock.timers.size, 0, "all done");
  await scheduler.record("A-2", application(at("submitted", "2026-07-03T17:30:00")));
  assert.equal(clock.timers.size, 1);
  await scheduler.forget("A-2");
  assert.equal(clock.timers.size, 0, "forgotten");
  await scheduler.record("A-3", application(at("submitted", "2026-07-03T17:30:00")));
  await scheduler.close();
  assert.equal(clock.timers.size, 0, "closed");
});

test("a pause and its end move the timer", async () => {
  const { scheduler, clock, brief } = scheduled("2026-07-03T18:00:00");
  const history = application(at("submitted", "2026-07-03T17:30:00"));
  const about = (type) =>
    brief()
      .filter(([found]) => found === type)
      .map(([, , time]) => time);
  await scheduler.record("A-1", history);
  await clock.to("2026-07-04T10:00:00");
  const pause = { from: "2026-07-04T10:00:00+08:00", reason: "waitingForCustomer" };
  await scheduler.record("A-1", { ...history, pauses: [pause] });
  assert.equal(clock.timers.size, 0, "an open pause ends only when somebody says so");
  await clock.to("2026-07-06T10:00:00");
  assert.deepEqual([about("warning"), about("breached")], [[], []]);
  await scheduler.record("A-1", { ...history, pauses: [{ ...pause, to: "2026-07-06T10:00:00+08:00" }] });
  await clock.to("2026-07-31T00:00:00");
  // Due at 17:30 on 4 July, and two days later with the pause.
  assert.deepEqual(about("paused"), ["2026-07-04T10:00:00+08:00"]);
  assert.deepEqual(about("resumed"), ["2026-07-06T10:00:00+08:00"]);
  assert.deepEqual(about("warning"), ["2026-07-06T13:30:00+08:00"]);
  assert.deepEqual(about("breached"), ["2026-07-06T17:30:00.001+08:00"]);
});

test("a completion that is recorded late is told, and stops what was to come", async () => {
  const { scheduler, clock, brief } = scheduled("2026-07-03T18:00:00");
  await scheduler.record("A-1", application(at("submitted", "2026-07-03T17:30:00")));
  await clock.to("2026-07-04T14:00:00");
  // Done before the warning, known only after it.
  const done = at("reviewCompleted", "2026-07-04T13:00:00");
  await scheduler.record(
    "A-1",
    application(at("submitted", "2026-07-03T17:30:00"), done, { ...done, type: "resultNotified" }),
  );
  await clock.to("2026-07-31T00:00:00");
  const types = brief()
    .filter(([, limit]) => limit === "sla.review.preliminary")
    .map(([type]) => type);
  assert.deepEqual(types, ["scheduled", "warning", "met"]);
});

/** Everything that can be told of a case until an instant: what one look from nothing finds. */
const everything = (id, caseFile, text) =>
  toCloudEvents(null, engine.trackDeadlines(caseFile, { now: `${text}+08:00` }), { source: "/cases", subject: id });

test("many cases over a month: the same events as one look at the end, each when it happened", async () => {
  const { scheduler, clock, told } = scheduled("2026-02-01T00:00:00");
  const cases = Array.from({ length: 40 }, (_, n) => {
    const text = new Date(ms("2026-02-01T08:00:00") + n * 7_654_321 + 28_800_000).toISOString().slice(0, 19);
    return [`C-${n}`, n % 2 ? complaint(at("complaintReceived", text)) : application(at("submitted", text)), text];
  });
  for (const [id, caseFile, text] of cases) {
    await clock.to(text);
    await scheduler.record(id, caseFile);
  }
  await clock.to("2026-03-20T00:00:00");
  const expected = cases.flatMap(([id, caseFile]) => everything(id, caseFile, "2026-03-20T00:00:00"));
  const ids = (events) => events.map(({ id }) => id).sort();
  assert.ok(expected.length > 100, `${expected.length} events`);
  assert.deepEqual(ids(told), ids(expected));
  // No drift: told in the very millisecond, over the Spring Festival as well.
  for (const { time, toldAt } of told) assert.equal(toldAt, time);
  assert.equal(clock.most, 1, "one timer");
});

test("timers that fire late or early lose nothing and repeat nothing", async () => {
  for (const late of [1_700_000, -1]) {
    const { scheduler, clock, told } = scheduled("2026-07-03T17:30:00");
    const caseFile = complaint(at("complaintReceived", "2026-07-03T17:30:00"));
    await scheduler.record("C-1", caseFile);
    const wakes = clock.wakes;
    await clock.to("2026-07-31T00:00:00", late);
    const ids = everything("C-1", caseFile, "2026-07-31T00:00:00").map(({ id }) => id);
    assert.deepEqual(
      told.map(({ id }) => id),
      ids,
    );
    assert.ok(clock.wakes - wakes <= 28 * 24 * 2, `${clock.wakes} wakes`);
  }
});

test("what is more than 24.8 days away is waited for", async () => {
  const next = ({ request, now }) => engine.trackDeadlines(request, { now }).nextTransitionAt;
  const far = GOLDEN.find((one) => Date.parse(next(one)) - Date.parse(one.now) > 2 ** 31);
  const { scheduler, clock, told } = scheduled(far.now.slice(0, 19));
  await scheduler.record("L-1", far.request);
  const before = told.length;
  await clock.to(new Date(Date.parse(next(far)) + 28_800_000).toISOString().slice(0, 19));
  assert.ok(clock.time - ms(far.now.slice(0, 19)) > 2 ** 31);
  assert.ok(told.length > before, "told on the day");
  for (const { time, toldAt } of told.slice(before)) assert.equal(toldAt, time);
});

test("a machine that slept tells within the hour what it missed", async () => {
  const { scheduler, clock, told } = scheduled("2026-07-03T17:30:00");
  await scheduler.record("A-1", application(at("submitted", "2026-07-03T17:30:00")));
  await clock.to("2026-07-03T18:00:00");
  clock.sleep(48);
  await clock.to("2026-07-06T00:00:00");
  assert.deepEqual(
    told.slice(-2).map(({ type, toldAt }) => [type.split(".").at(-1), toldAt]),
    [
      ["warning", "2026-07-05T18:30:00+08:00"],
      ["breached", "2026-07-05T18:30:00+08:00"],
    ],
  );
});

test("after a restart what became due meanwhile is told, and nothing again", async () => {
  const caseFile = complaint(at("complaintReceived", "2026-07-03T17:30:00"));
  const before = scheduled("2026-07-03T17:30:00");
  await before.scheduler.record("C-1", caseFile);
  await before.clock.to("2026-07-04T14:00:00");
  await before.scheduler.close();
  assert.deepEqual(before.told.at(-1).type, "cn.telecom-service-rules.deadline.warning");

  const after = scheduled("2026-07-10T00:00:00", { store: before.store });
  await after.scheduler.start();
  assert.ok(after.told.length > 0, "the breach of 4 July");
  await after.clock.to("2026-07-31T00:00:00");
  const ids = everything("C-1", caseFile, "2026-07-31T00:00:00").map(({ id }) => id);
  assert.deepEqual(
    [...before.told, ...after.told].map(({ id }) => id),
    ids,
  );
});

test("what could not be delivered comes again with its id", async () => {
  let down = true;
  const attempts = [];
  const deliver = ({ id }) => {
    attempts.push(id);
    if (down) throw new Error("no network");
  };
  const { scheduler, clock, told } = scheduled("2026-07-03T18:00:00", { deliver });
  const caseFile = application(at("submitted", "2026-07-03T17:30:00"));
  await scheduler.record("A-1", caseFile);
  assert.equal(told.length, 0);
  await clock.to("2026-07-03T18:10:00");
  assert.equal(attempts.length, 11, "once a minute");
  down = false;
  await clock.to("2026-07-10T00:00:00");
  const ids = everything("A-1", caseFile, "2026-07-10T00:00:00").map(({ id }) => id);
  assert.deepEqual(
    told.map(({ id }) => id),
    ids,
  );
  assert.equal(attempts[0], ids[0]);
});

test("a history that cannot be read is refused, and the case goes on as it was", async () => {
  const { scheduler, clock, brief } = scheduled("2026-07-03T18:00:00");
  await scheduler.record("A-1", application(at("submitted", "2026-07-03T17:30:00")));
  await assert.rejects(scheduler.record("A-1", { events: [{ at: "13812345678" }] }), { name: "RulesError" });
  await clock.to("2026-07-10T00:00:00");
  assert.ok(brief().some(([type]) => type === "breached"));
});

test("on the command line: histories in, events out", async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL("../scheduler/main.mjs", import.meta.url))]);
  const said = { out: "", err: "" };
  child.stdout.on("data", (data) => (said.out += data));
  child.stderr.on("data", (data) => (said.err += data));
  const { request } = golden;
  child.stdin.end(
    `${JSON.stringify({ id: "A-1", caseFile: request })}\n13812345678 secret\n{"id":"A-2","caseFile":{"x":1}}\n`,
  );
  const [code] = await once(child, "close");
  assert.equal(code, 0);
  const events = said.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    events.map(({ id }) => id),
    everything("A-1", request, "2026-11-01T00:00:00").map(({ id }) => id),
  );
  assert.equal(said.err, "line 2: not JSON\nline 3: E_UNKNOWN_KEY\n");
});
