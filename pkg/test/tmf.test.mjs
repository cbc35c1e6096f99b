// Resources of TM Forum Open APIs: made from every golden case, checked against the contracts, and read back.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { RulesError, createEngine } from "telecom-service-rules";
import {
  fromCheckProductOfferingQualification,
  fromMilestones,
  fromProcess,
  fromServiceLevelObjectives,
  fromTroubleTicket,
  toCheckProductOfferingQualification,
  toJeopardyAlerts,
  toMilestones,
  toProcess,
  toProcessSpecification,
  toServiceLevelObjectives,
  toTroubleTicket,
} from "telecom-service-rules/tmf";
import { cases, complete } from "./cases.mjs";
import { contract, published } from "./openapi.mjs";

const fixture = (name) => fileURLToPath(new URL(`../../tests/fixtures/tmforum/${name}`, import.meta.url));
const contracts = {
  CheckProductOfferingQualification: "TMF679.v5.json",
  TroubleTicket: "TMF621.v5.json",
  ProductOrderMilestone: "TMF622.v5.json",
  ProductOrderJeopardyAlert: "TMF622.v5.json",
  ServiceLevelObjective: "TMF657.v4.json",
  ProcessSpecification: "TMF701.v5.json",
  TaskSpecification: "TMF701.v5.json",
  Process: "TMF701.v5.json",
};
const checks = Object.fromEntries(
  Object.entries(contracts).map(([name, file]) => [name, contract(fixture(file))(name)]),
);

const frozen = (value) => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};
const engines = new Map();
const engineFor = async (profile) => {
  const key = JSON.stringify(profile ?? null);
  if (!engines.has(key)) engines.set(key, await createEngine(profile ? { profile } : {}));
  return engines.get(key);
};
const engine = await engineFor();
const plain = (value) => JSON.parse(JSON.stringify(value));
/** Every resource made in this file, by class: the published documents are asked about the same ones. */
const made = new Map(Object.keys(contracts).map((name) => [name, []]));
const valid = (name, resource, what) => {
  assert.equal(checks[name](resource), null, what);
  assert.deepEqual(plain(resource), resource, `${what}: plain data`);
  made.get(name).push(resource);
};
const texts = (value) =>
  typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(texts) : [];

// Every golden case, answered once.
const eligibility = [];
for (const { name, asOf, profile, request } of cases("eligibility")) {
  const own = await engineFor(profile);
  eligibility.push({ name, asOf, request, own, decision: own.checkEligibility(request, { asOf }) });
}
const deadlines = [];
for (const { name, now, policy, profile, request } of cases("deadlines")) {
  const own = await engineFor(profile ?? (policy && { id: "case", policy }));
  deadlines.push({ name, now, request, own, report: own.trackDeadlines(request, { now }) });
}
const histories = [];
for (const { name, procedure, history, now, profile } of cases("procedures")) {
  const own = await engineFor(profile);
  histories.push({ name, procedure, history, now, own, status: own.status(procedure, history, { now }) });
}

test("TMF679: every decision is a qualification, and its application is decided the same", () => {
  const results = new Set();
  for (const { name, asOf, request, own, decision } of eligibility) {
    const resource = toCheckProductOfferingQualification(frozen(decision), { application: frozen(request), id: "q-1" });
    valid("CheckProductOfferingQualification", resource, name);
    const [item] = resource.checkProductOfferingQualificationItem;
    results.add(`${decision.verdict} ${item.state} ${item.qualificationItemResult}`);
    assert.deepEqual(
      item.eligibilityResultReason.map(({ code }) => code),
      [
        ...decision.findings
          .filter(({ result, effect }) => result === "notMet" && effect !== null)
          .map(({ rule }) => rule),
        ...decision.needs.map(({ path }) => `needs.${path}`),
      ],
      name,
    );
    assert(
      item.eligibilityResultReason.every(({ label }) => label),
      name,
    );
    const { application, unmapped } = fromCheckProductOfferingQualification(frozen(resource));
    assert.deepEqual(unmapped, [], name);
    assert.deepEqual(own.checkEligibility(application, { asOf }), decision, name);
    const again = toCheckProductOfferingQualification(decision, { application, id: "q-1" });
    assert.equal(JSON.stringify(again), JSON.stringify(resource), `${name}: the same bytes`);
  }
  assert.deepEqual([...results].sort(), [
    "eligible done qualified",
    "ineligible done unqualified",
    "needsCorrection done unqualified",
    "needsInformation acknowledged undefined",
    "needsReview inProgress undefined",
  ]);
  console.log(`${eligibility.length} qualifications`);
});

test("TMF679: no text of a customer leaves, codes and dates do", () => {
  const secret = {
    ...complete,
    channel: "王小明的电话",
    need: "call me at 13900001111",
    id: { ...complete.id, number: "110101199003070011" },
    form: { ...complete.form, user: "王小明", content: "my secret" },
    x: { note: "王小明", surveyedOn: "2026-07-01", kind: "onSite", hidden: "Wang" },
  };
  const resource = toCheckProductOfferingQualification(engine.checkEligibility(complete, { asOf: "2026-07-03" }), {
    application: secret,
    choices: ["kind"],
  });
  valid("CheckProductOfferingQualification", resource, "secret");
  const [item] = resource.checkProductOfferingQualificationItem;
  const { value } = item.product.productCharacteristic[0];
  assert.deepEqual(value.x, { note: "present", surveyedOn: "2026-07-01", kind: "onSite", hidden: "present" });
  assert.deepEqual([resource.channel.id, value.need, value.form.user], ["other", "present", "present"]);
  assert.equal(value.id.validUntil, complete.id.validUntil);
  const given = new Set([secret.channel, secret.need, secret.id.number, "王小明", "my secret", "Wang"]);
  for (const { phone, email, address } of [complete.contact]) [phone, email, address].forEach((one) => given.add(one));
  for (const text of texts(resource)) assert(!given.has(text), text);
});

test("TMF679: what the caller adds, and what a foreign resource says", () => {
  const asOf = "2026-07-03T10:00:00Z";
  const refused = engine.checkEligibility({ ...complete, id: null }, { asOf });
  const resource = toCheckProductOfferingQualification(refused, {
    application: { ...complete, id: null, type: "new_service", channel: "app" },
    alternatives: [{ offering: "PO-7", activationDate: "2026-08-01T00:00:00+08:00" }, { offering: "PO-8" }],
    expirationDate: "2026-07-31T16:00:00Z",
    lang: "en",
  });
  valid("CheckProductOfferingQualification", resource, "alternatives");
  const [item] = resource.checkProductOfferingQualificationItem;
  assert.deepEqual(
    [item.qualificationItemResult, item.action, resource.channel.id, item.alternateProductOfferingProposal.length],
    ["alternate", "add", "app", 2],
  );
  assert.equal(resource.effectiveQualificationDate, "2026-07-03T18:00:00+08:00");
  assert.equal(resource.expirationDate, "2026-08-01T00:00:00+08:00");
  assert(!("type" in item.product.productCharacteristic[0].value), "said by the action");
  assert(
    item.eligibilityResultReason.some(
      ({ code, label }) => code === "accept.identity.present" && /identity/.test(label),
    ),
  );
  const bare = toCheckProductOfferingQualification(refused);
  valid("CheckProductOfferingQualification", bare, "bare");
  assert(!("product" in bare.checkProductOfferingQualificationItem[0]) && !("expirationDate" in bare));

  const ITEMS = "checkProductOfferingQualificationItem";
  const foreign = (item, more) => ({
    [ITEMS]: [{ "@type": "CheckProductOfferingQualificationItem", ...item }],
    ...more,
  });
  assert.deepEqual(
    fromCheckProductOfferingQualification(
      foreign(
        { action: "delete", productOffering: { id: "line" }, note: [{ text: "x" }] },
        { channel: { id: "hall", name: "Hall 3" }, relatedParty: [{}], description: null },
      ),
    ),
    {
      application: { channel: "hall", type: "termination", product: "line" },
      unmapped: ["relatedParty", `${ITEMS}[0].note`],
    },
  );
  assert.deepEqual(fromCheckProductOfferingQualification(foreign({ action: "modify" })), {
    application: {},
    unmapped: [`${ITEMS}[0].action`],
  });
  const twice = plain(resource);
  twice[ITEMS][0].product.productCharacteristic[0].value.type = "termination";
  assert.throws(() => fromCheckProductOfferingQualification(twice), { code: "E_VALUE", path: `${ITEMS}[0].action` });
  assert.throws(() => fromCheckProductOfferingQualification({ [ITEMS]: [] }), { code: "E_VALUE", path: ITEMS });
  assert.throws(() => fromCheckProductOfferingQualification({ [ITEMS]: [{}, {}] }), { code: "E_VALUE", path: ITEMS });
});

const known = new Set(engine.members("EventType").map(({ code }) => code));

test("TMF621: every case is a ticket, and what it holds comes back", () => {
  let lossless = 0;
  for (const { name, now, request, own, report } of deadlines) {
    const { ticket, unmapped } = toTroubleTicket(frozen(request), { now, id: "t-1" });
    valid("TroubleTicket", ticket, name);
    const { caseFile, unmapped: unread } = fromTroubleTicket(frozen(ticket));
    assert.deepEqual(unread, [], name);
    const again = toTroubleTicket(caseFile, { id: "t-1" });
    assert.equal(JSON.stringify(again.ticket), JSON.stringify(ticket), `${name}: the same bytes`);
    if (unmapped.length > 0) continue;
    lossless++;
    assert.deepEqual(own.trackDeadlines(caseFile, { now }).deadlines, report.deadlines, name);
  }
  console.log(`${deadlines.length} tickets, ${lossless} of them without loss`);
  assert(lossless > 100);
});

test("TMF621: pending waits for the customer, held for anybody else", () => {
  const at = (hour) => `2026-07-03T${hour}:00:00+08:00`;
  const kind = "complaint";
  const events = [
    { type: "complaintReceived", at: at("09") },
    { type: "admitted", at: at("10") },
    { type: "resultSent", at: at("17") },
    { type: "resultRejected", at: at("18") },
    { type: "resultSent", at: at("20") },
    { type: "closed", at: at("21") },
  ];
  const pauses = [
    { from: at("11"), to: at("13"), reason: "waitingForCustomer" },
    { from: at("12"), to: at("14"), reason: "thirdParty" },
    { from: at("15"), to: at("16"), reason: "李四说等他回来" },
  ];
  const { ticket, unmapped } = toTroubleTicket({ kind, priority: "urgent", events, pauses });
  valid("TroubleTicket", ticket, "pauses");
  assert.deepEqual(unmapped, []);
  assert.deepEqual(
    ticket.statusChangeHistory.map(({ status, statusChangeDate, statusChangeReason }) =>
      [statusChangeDate.slice(11, 13), status, statusChangeReason].join(" "),
    ),
    [
      "09 acknowledged event.complaintReceived",
      "10 inProgress event.admitted",
      "11 pending pause.waitingForCustomer",
      "12 pending pause.thirdParty",
      "13 held resume.waitingForCustomer",
      "14 inProgress resume.thirdParty",
      "15 held pause.other",
      "16 inProgress resume.other",
      "17 resolved event.resultSent",
      "18 inProgress event.resultRejected",
      "20 resolved event.resultSent",
      "21 closed event.closed",
    ],
  );
  assert.deepEqual(
    [ticket.status, ticket.priority, ticket.creationDate, ticket.resolutionDate, ticket.lastUpdate],
    ["closed", "Critical", at("09"), at("20"), at("21")],
  );
  const { caseFile } = fromTroubleTicket(ticket);
  assert.deepEqual(caseFile.events, events);
  assert.deepEqual(caseFile.pauses, [...pauses.slice(0, 2), { ...pauses[2], reason: "other" }]);
  const halfway = toTroubleTicket({ kind, events, pauses }, { now: at("12") });
  assert.deepEqual([halfway.ticket.status, halfway.ticket.resolutionDate], ["pending", undefined]);
  assert.deepEqual(halfway.unmapped, [
    "events[2]",
    "events[3]",
    "events[4]",
    "events[5]",
    "pauses[0].to",
    "pauses[1].to",
    "pauses[2]",
  ]);
  assert.throws(() => toTroubleTicket({ pauses: [{ from: at("12"), to: at("11") }] }), {
    code: "E_VALUE",
    path: "pauses[0].to",
  });
});

test("TMF621: what is lost is listed, and the deadline is the one the caller names", () => {
  const request = {
    kind: "complaint",
    hours: "24x7",
    complex: true,
    area: null,
    channel: "小红书",
    events: [
      { type: "complaintReceived", at: "2026-07-03T09:00:00+08:00", by: "customer", statement: "private words" },
      { type: "noticed", at: "2026-07-03T10:00:00+08:00" },
    ],
  };
  const now = "2026-07-03T12:00:00+08:00";
  const report = engine.trackDeadlines({ ...request, channel: "app" }, { now });
  const limit = "law.complaint.reply";
  const due = report.deadlines.find((one) => one.limit === limit);
  const { ticket, unmapped } = toTroubleTicket(request, {
    report,
    limit,
    severity: "Minor",
    description: "Complaint on billing",
  });
  valid("TroubleTicket", ticket, "options");
  assert.equal(contract(fixture("TMF621.v5.json"))("TroubleTicketCreate")(created(ticket)), null);
  assert.match(String(contract(fixture("TMF621.v5.json"))("TroubleTicketCreate")(ticket)), /additional/);
  assert.deepEqual(unmapped, ["events[0].by", "events[0].statement", "events[1]", "hours"]);
  assert.equal(ticket.expectedResolutionDate, due.dueAt);
  assert.equal(ticket.channel.id, "other");
  assert.deepEqual(ticket.troubleTicketCharacteristic[0].value, { area: null, complex: true });
  assert(texts(ticket).every((one) => !/private|小红书/.test(one)));
  assert.throws(() => toTroubleTicket(request, { report }), { code: "E_TYPE", path: "limit" });
  assert.throws(() => toTroubleTicket(request, { report, limit: "sla.no" }), { code: "E_VALUE", path: "limit" });
});

/** What a request to create a ticket may hold of one. */
const created = ({ creationDate, lastUpdate, statusChangeHistory, ...rest }) => rest;

test("TMF621: a ticket of others", () => {
  const change = (status, at, statusChangeReason) => ({
    "@type": "StatusChange",
    status,
    statusChangeDate: at,
    statusChangeReason,
  });
  const day = (d) => `2026-07-0${d}T01:00:00.5Z`;
  const shown = (d) => `2026-07-0${d}T09:00:00.500+08:00`;
  const ticket = {
    "@type": "TroubleTicket",
    id: "77",
    ticketType: "complaint",
    priority: "whenever",
    note: [{ text: "x" }],
    statusChangeHistory: [
      change("pending", day(3), "asked for the bill"),
      change("acknowledged", day(1)),
      change("inProgress", day(2), "event.with words"),
      change("inProgress", day(4)),
      change("held", day(5)),
      change("closed", day(6)),
    ],
    status: "resolved",
    statusChangeDate: day(7),
  };
  const expected = {
    caseFile: {
      kind: "complaint",
      events: [
        { type: "complaintReceived", at: shown(1) },
        { type: "closed", at: shown(6) },
      ],
      pauses: [{ from: shown(3), reason: "waitingForCustomer", to: shown(4) }],
    },
    unmapped: [
      "statusChangeHistory[2]",
      "statusChangeHistory[3]",
      "statusChangeHistory[4]",
      "status",
      "priority",
      "note",
    ],
  };
  assert.deepEqual(fromTroubleTicket(frozen(ticket)), expected);
  const { caseFile, unmapped } = fromTroubleTicket(ticket, {
    events: { inProgress: "admitted", resolved: "resultSent" },
  });
  assert.deepEqual(
    caseFile.events.map(({ type }) => type),
    ["complaintReceived", "admitted", "admitted", "closed", "resultSent"],
  );
  assert.deepEqual(unmapped, ["statusChangeHistory[4]", "priority", "note"]);
  assert.deepEqual(fromTroubleTicket({ status: "pending", statusChangeDate: day(1) }).caseFile, {
    pauses: [{ from: shown(1), reason: "waitingForCustomer" }],
  });
  assert.deepEqual(fromTroubleTicket({ status: "closed" }), { caseFile: {}, unmapped: ["status"] });
  engine.trackDeadlines(caseFile, { now: "2026-07-09T00:00:00+08:00" });
});

test("TMF621: a date that no change of status repeats is listed", () => {
  const one = { "@type": "TroubleTicket", ticketType: "complaint", creationDate: "2026-07-03T02:00:00Z" };
  assert.deepEqual(fromTroubleTicket({ ...one, status: "acknowledged" }).unmapped, ["status", "creationDate"]);
  const statusChangeHistory = [{ status: "acknowledged", statusChangeDate: "2026-07-03T10:00:00+08:00" }];
  assert.deepEqual(fromTroubleTicket({ ...one, statusChangeHistory }).unmapped, []);
});

test("TMF621: every event that a ticket knows is one of the list", () => {
  for (const type of known) {
    const { ticket, unmapped } = toTroubleTicket({ events: [{ type, at: "2026-07-03T09:00:00+08:00" }] });
    if (unmapped.length > 0) assert.deepEqual([ticket.status, unmapped], [undefined, ["events[0]"]]);
    else assert.equal(ticket.statusChangeReason, `event.${type}`);
  }
  for (const kind of engine.members("CaseKind")) {
    for (const status of ["acknowledged", "rejected", "closed", "cancelled"]) {
      const { caseFile } = fromTroubleTicket({
        ticketType: kind.code,
        status,
        statusChangeDate: "2026-07-03T09:00:00+08:00",
      });
      for (const { type } of caseFile.events ?? []) {
        assert(known.has(type), type);
        assert.equal(toTroubleTicket(caseFile).ticket.status, status, `${kind.code} ${status}`);
      }
    }
  }
});

test("TMF622: every report gives milestones and alerts", () => {
  const seen = new Set();
  let alerts = 0;
  for (const { name, now, report } of deadlines) {
    const milestones = toMilestones(frozen(report), { lang: "en" });
    for (const one of milestones) valid("ProductOrderMilestone", one, name);
    milestones.forEach(({ message, status }) => seen.add(`${message} ${status}`));
    const shown = report.deadlines.filter(({ startedAt, status }) => startedAt && !/notS|notD|canc/.test(status));
    assert.deepEqual(
      milestones.map(({ name }) => name),
      shown.map(({ limit }) => limit),
      name,
    );
    const back = fromMilestones(frozen(milestones));
    assert.deepEqual(back.unmapped, [], name);
    assert.deepEqual(
      back.deadlines,
      shown.map(({ limit, startedAt, status, dueAt, completedAt }) => {
        return { limit, startedAt, at: /^met|^over/.test(status) ? (completedAt ?? dueAt) : dueAt, status };
      }),
      name,
    );
    for (const alert of toJeopardyAlerts(report)) {
      valid("ProductOrderJeopardyAlert", alert, name);
      assert(alert.alertDate <= now || Date.parse(alert.alertDate) <= Date.parse(now), name);
      assert(alert.message, name);
      alerts++;
    }
    const late = report.deadlines.filter(({ status, startedAt }) => startedAt && /overdue|metLate/.test(status));
    const critical = toJeopardyAlerts(report).filter(({ jeopardyType }) => jeopardyType === "Critical");
    assert.deepEqual(new Set(critical.map((one) => one.name)), new Set(late.map(({ limit }) => limit)), name);
  }
  console.log(`${made.get("ProductOrderMilestone").length} milestones, ${alerts} alerts`);
  assert(alerts > 100);
  assert.deepEqual([...seen].sort(), [
    "dueSoon Yet-To-Reach",
    "met Completed",
    "metLate Violated",
    "overdue Violated",
    "paused Yet-To-Reach",
    "running Yet-To-Reach",
    "undetermined Yet-To-Reach",
  ]);
});

test("TMF622: the steps of a procedure come back as its history", () => {
  for (const { name, status } of histories) {
    const milestones = toMilestones(frozen(status));
    for (const one of milestones) valid("ProductOrderMilestone", one, name);
    const { events, deadlines, unmapped } = fromMilestones(milestones);
    assert.deepEqual(
      events,
      status.steps.map(({ event, at }) => ({ type: event, at })),
      name,
    );
    assert.equal(events.length + deadlines.length, milestones.length, name);
    assert.deepEqual(unmapped, [], name);
  }
  const at = "2026-07-03T09:00:00+08:00";
  const foreign = [
    { id: "1", name: "Order activated", status: "Completed", milestoneDate: at },
    { id: "2", name: "Order activated", status: "Yet-To-Reach", milestoneDate: at },
    { id: "3", name: "Order shipped", status: "Completed", milestoneDate: at },
    { name: "toString", status: "Completed", milestoneDate: at },
  ];
  assert.deepEqual(fromMilestones(foreign, { events: { "Order activated": "activated" } }), {
    events: [{ type: "activated", at }],
    deadlines: [],
    unmapped: ["[1]", "[2]", "[3]"],
  });
  assert.throws(() => fromMilestones(foreign, { events: { "Order activated": "13900001111" } }), {
    code: "E_VALUE",
    path: "events",
  });
});

test("TMF657: limits with a length are objectives, and those of a profile come back", async () => {
  let lengths = 0;
  for (const { name, report } of deadlines) {
    const { objectives, unmapped } = toServiceLevelObjectives(frozen(report.deadlines));
    for (const one of objectives) valid("ServiceLevelObjective", one, name);
    assert.equal(objectives.length, report.deadlines.filter(({ length }) => length).length, name);
    assert.equal(unmapped.length, report.deadlines.length - objectives.length, name);
    lengths += objectives.length;
    const back = fromServiceLevelObjectives(objectives, { source });
    const units = new Set(back.limits.map(({ length }) => length.unit));
    for (const unit of ["minute", "month", "year", "hour"]) assert(!units.has(unit), `${name}: ${unit} is not told`);
  }
  console.log(`${lengths} objectives of deadlines`);
  const units = [
    "minute",
    "hour",
    "workingMinute",
    "workingHour",
    "workingDay",
    "naturalDay",
    "month",
    "year",
    "eachMonth",
  ];
  const directions = ["latest", "before", "earliest", "keepAtLeast", "keepAtMost"];
  const limits = [...units, "eachQuarter", "eachYear"].flatMap((unit, value) =>
    directions.map((direction) => ({
      id: `op.${unit}.${direction}`,
      source,
      length: { value, unit },
      ...(direction !== "latest" && { direction }),
      ...(value % 2 ? { from: "2026-01-01" } : { to: "2028-02-29" }),
    })),
  );
  const { objectives, unmapped } = toServiceLevelObjectives(frozen(limits));
  for (const one of objectives) valid("ServiceLevelObjective", one, one.name);
  assert.deepEqual(
    unmapped,
    limits.map((_, at) => `[${at}].source`),
  );
  assert.deepEqual(fromServiceLevelObjectives(frozen(objectives), { source }), { limits, unmapped: [] });

  // A value for a limit of the catalogue comes back as one that can be loaded, and decides the same.
  const profile = { id: "own", limits: [{ id: "complaint", source, length: { value: 3, unit: "workingDay" } }] };
  const read = fromServiceLevelObjectives(toServiceLevelObjectives(profile.limits).objectives, { source });
  assert.deepEqual(read.limits, profile.limits);
  assert.equal(engine.checkProfile({ id: "own", limits: read.limits }).valid, true);
});

const source = { instrument: "service level agreement", clause: "2" };

test("TMF657: what is nearly a limit is none", () => {
  const limit = { id: "complaint", source, length: { unit: "workingDay" } };
  const conditional = { ...limit, appliesWhen: { is: ["priority", "urgent"] } };
  assert.deepEqual(
    toServiceLevelObjectives([conditional, { id: "x", source }, { ...limit, force: "promise" }]).unmapped,
    ["[0]", "[1]", "[2].source", "[2].force"],
  );
  const [objective] = toServiceLevelObjectives([limit]).objectives;
  const parameter = (name) => ({ serviceLevelObjectiveParameter: { name } });
  const changes = [
    { conformanceComparator: "below" },
    { conformanceTarget: "2.5" },
    { conformanceTarget: "99999999" },
    { conformanceTarget: "-1" },
    parameter("latest.fortnight"),
    parameter("toString.minute"),
    parameter("latest.minute.counted"),
    parameter("availability"),
    { validFor: { startDateTime: "2026-07-03T09:00:00+08:00" } },
    { validFor: { endDateTime: "2026-07-03T00:00:00+08:00" } },
  ];
  const read = fromServiceLevelObjectives([objective, ...changes.map((change) => ({ ...objective, ...change }))], {
    source,
  });
  assert.equal(read.limits.length, 1);
  assert.deepEqual(
    read.unmapped,
    changes.map((_, at) => `[${at + 1}]`),
  );
  const lost = fromServiceLevelObjectives([{ ...objective, thresholdTarget: "2", graceTimes: "1" }], { source });
  assert.deepEqual(lost.unmapped, ["[0].graceTimes", "[0].thresholdTarget"]);
  const utc = { startDateTime: "2026-07-02T16:00:00Z", endDateTime: "2026-07-03T15:59:59.999Z" };
  const [{ from, to }] = fromServiceLevelObjectives([{ ...objective, validFor: utc }], { source }).limits;
  assert.deepEqual([from, to], ["2026-07-03", "2026-07-03"]);
  assert.throws(() => fromServiceLevelObjectives([], {}), { code: "E_TYPE", path: "source" });
});

test("TMF701: every procedure is a specification with its steps", () => {
  for (const id of engine.procedures()) {
    const procedure = engine.procedure(id);
    const { processSpecification, taskSpecifications } = toProcessSpecification(procedure, { version: "2026-01-01" });
    valid("ProcessSpecification", processSpecification, id);
    for (const one of taskSpecifications) valid("TaskSpecification", one, id);
    const ids = taskSpecifications.map((one) => one.id);
    assert.deepEqual(
      processSpecification.taskSpecification.map((one) => one.id),
      ids,
    );
    assert.equal(new Set(ids).size, procedure.transitions.length, id);
    const value = ({ characteristicSpecification: of }) => of.characteristicValueSpecification[0].value;
    taskSpecifications.forEach((task, at) => {
      const [from, actor, to] = task.taskSpecificationCharacteristic.map(value);
      const move = procedure.transitions[at];
      assert.deepEqual([from, actor, to], [move.from, move.actor, move.to], id);
      assert.deepEqual(
        task.taskSpecificationRelationship.map((next) => next.taskSpecification.id),
        procedure.transitions.filter((next) => next.from === move.to).map((next) => `${id}/${next.from}/${next.event}`),
      );
    });
  }
  assert.equal(engine.procedures().length, 11);
});

test("TMF701: every history is a process, and comes back", () => {
  const states = new Set();
  for (const { name, procedure, status } of histories) {
    const process = toProcess(frozen(status), { id: "p-1" });
    valid("Process", process, name);
    states.add(process.state);
    process.task.forEach((task) => states.add(`task ${task.state}`));
    const happened = [...status.steps, ...status.rejected].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    assert.deepEqual(
      fromProcess(frozen(process)),
      { procedure, events: happened.map(({ event, at }) => ({ type: event, at })), unmapped: [] },
      name,
    );
  }
  console.log(`${histories.length} processes`);
  assert.deepEqual([...states].sort(), [
    ...["active", "completed", "ready", "task completed", "task failed", "task planned", "task ready", "withdrawn"],
  ]);
  const at = "2026-07-03T09:00:00+08:00";
  const task = (more) => ({ "@type": "Task", state: "completed", completionDate: at, ...more });
  const processSpecification = { id: "procedure.order" };
  const read = fromProcess({
    processSpecification,
    task: [
      task({ taskSpecification: { id: "procedure.order/applied/submitted" } }),
      task({ taskSpecification: { id: "procedure.change/planned/changeSubmitted" } }),
      task({ name: "call 13900001111" }),
      { "@type": "TaskRef", id: "9" },
      task({ state: "active" }),
    ],
  });
  assert.deepEqual(read, {
    procedure: "procedure.order",
    events: [{ type: "submitted", at }],
    unmapped: ["task[1]", "task[2]", "task[3]"],
  });
  assert.equal(engine.status(read.procedure, read.events, { now: at }).state, "submitted");
});

/** Every place in a value, as a path of keys. */
function places(value, at = []) {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.keys(value).flatMap((key) => places(value[key], [...at, key]))];
}

function changed(value, [key, ...rest], change) {
  if (key === undefined) return change(value);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = changed(value[key], rest, change);
  return copy;
}

/** The resource of each class with the most in it. */
const richest = () =>
  [...made].map(([name, resources]) => {
    assert(resources.length > 0, name);
    return [name, resources.reduce((a, b) => (places(b).length > places(a).length && places(b).length < 400 ? b : a))];
  });

test("the contracts bite: a value of another type, another member, an unknown property", () => {
  let mutations = 0;
  for (const [name, resource] of richest()) {
    const check = checks[name];
    const refused = (what, wrong) => {
      assert.notEqual(check(wrong), null, `${name}: ${what}`);
      mutations++;
    };
    for (const path of places(resource)) {
      const what = path.join(".");
      // What is in the facts is ours and open.
      if (/productCharacteristic\.0\.value\.|Characteristic\.0\.value\./.test(what)) continue;
      refused(
        what,
        changed(resource, path, (value) => (typeof value === "number" ? "7" : 7)),
      );
      refused(
        what,
        changed(resource, path, () => null),
      );
      const value = path.reduce((of, key) => of[key], resource);
      if (typeof value === "object" && !Array.isArray(value) && path.at(-1) !== "value") {
        refused(
          what,
          changed(resource, path, (of) => ({ ...of, nobodyReadsThis: 1 })),
        );
        refused(
          what,
          changed(resource, path, ({ "@type": _, ...of }) => ("@type" in value ? of : { ...of, extra: 1 })),
        );
      }
      if (/@type|Date|DateTime$/.test(String(path.at(-1))) && typeof value === "string")
        refused(
          what,
          changed(resource, path, () => "2026-07-03"),
        );
      if (path.at(-1) === "state" || path.at(-1) === "status" || path.at(-1) === "qualificationItemResult")
        refused(
          what,
          changed(resource, path, () => "ongoing"),
        );
    }
  }
  console.log(`${mutations} mutations refused`);
  assert(mutations > 300);
});

const readers = {
  CheckProductOfferingQualification: fromCheckProductOfferingQualification,
  TroubleTicket: fromTroubleTicket,
  Process: fromProcess,
  ProductOrderMilestone: (one) => fromMilestones([one]),
  ServiceLevelObjective: (one) => fromServiceLevelObjectives([one], { source }),
};
const SECRET = "13800138000";

test("whatever is read, it is read or refused by a RulesError that repeats none of it", () => {
  const throwing = (value) =>
    Object.defineProperty({ ...value }, "@type", { enumerable: true, get: () => assert.fail("not read") });
  const hostile = [
    undefined,
    null,
    7,
    SECRET,
    [],
    {},
    () => SECRET,
    Symbol(SECRET),
    10n,
    "x".repeat(20_000),
    "\ud800",
    new Array(10_001),
    { id: SECRET, [SECRET]: SECRET },
    new Proxy({}, { get: () => raise(), getOwnPropertyDescriptor: () => raise(), ownKeys: () => raise() }),
    new Proxy([], { get: () => raise() }),
    Object.create({ status: "closed", id: SECRET }),
  ];
  const raise = () => {
    throw new Error(SECRET);
  };
  const quiet = (what, run) => {
    try {
      run();
    } catch (error) {
      assert(error instanceof RulesError, `${what}: ${error?.stack}`);
      assert(!JSON.stringify([error.message, error.toJSON(), error.text]).includes(SECRET), what);
      return 1;
    }
    return 0;
  };
  let [asked, refused] = [0, 0];
  const ask = (what, run) => {
    asked++;
    refused += quiet(what, run);
  };
  for (const [name, resource] of richest()) {
    const read = readers[name];
    if (!read) continue;
    read(frozen(resource));
    for (const path of places(resource))
      for (const value of hostile) ask(`${name} ${path.join(".")}`, () => read(changed(resource, path, () => value)));
    read(throwing(resource));
  }
  const decision = engine.checkEligibility(complete, { asOf: "2026-07-03" });
  const { report } = deadlines[0];
  const { status } = histories.find((one) => one.status.rejected.length > 0);
  const procedure = engine.procedure("procedure.improvement");
  const writers = [
    ["decision", decision, (one) => toCheckProductOfferingQualification(one)],
    ["application", complete, (one) => toCheckProductOfferingQualification(decision, { application: one })],
    ["case", deadlines.find((one) => one.request.pauses).request, (one) => toTroubleTicket(one)],
    ["report", report, (one) => [toMilestones(one), toJeopardyAlerts(one)]],
    ["status", status, (one) => [toMilestones(one), toProcess(one)]],
    ["deadlines", report.deadlines, (one) => toServiceLevelObjectives(one)],
    ["procedure", procedure, (one) => toProcessSpecification(one)],
  ];
  for (const [name, given, write] of writers) {
    write(given);
    for (const value of hostile) {
      ask(name, () => write(value));
      for (const key of Object.keys(given)) ask(`${name} ${key}`, () => write(changed(given, [key], () => value)));
    }
  }
  const options = [
    (one) => toCheckProductOfferingQualification(decision, one),
    (one) => toTroubleTicket({}, one),
    (one) => toMilestones(report, one),
    (one) => fromMilestones([], one),
    (one) => fromTroubleTicket({}, one),
    (one) => fromServiceLevelObjectives([], one),
    (one) => toProcess(status, one),
  ];
  const KEYS = [
    "id",
    "lang",
    "now",
    "report",
    "limit",
    "application",
    "alternatives",
    "choices",
    "events",
    "source",
    "version",
  ];
  for (const write of options)
    for (const value of hostile) {
      ask("options", () => write(value));
      for (const key of KEYS) ask(`options.${key}`, () => write({ [key]: value }));
    }
  console.log(`${asked} hostile inputs, ${refused} refused`);
  assert(refused > 1_000);
});

test("no list costs its square", () => {
  const many = (length, one) => Array.from({ length }, () => one);
  const at = "2026-07-03T09:00:00+08:00";
  const procedure = engine.procedure("procedure.improvement");
  const loop = { ...procedure.transitions[0], to: procedure.transitions[0].from };
  const huge = { ...procedure, transitions: many(10_000, loop) };
  assert.throws(() => toProcessSpecification(huge), { code: "E_SIZE", path: "transitions" });
  const characteristics = many(10_000, { characteristic: { name: "event", value: "submitted" } });
  const task = { state: "completed", completionDate: at, taskCharacteristic: characteristics };
  assert.throws(() => fromProcess({ task: many(10_000, task) }), {
    code: "E_SIZE",
    path: "task[0].taskCharacteristic",
  });
  const pauses = many(10_000).map((_, day) => {
    const from = new Date(Date.UTC(2020, 0, 1) + day * 3_600_000).toISOString();
    return { from, to: from, reason: "thirdParty" };
  });
  assert.equal(toTroubleTicket({ pauses }).ticket.statusChangeHistory.length, 20_000);
  const x = Object.fromEntries(many(1_025).map((_, key) => [`f${key}`, true]));
  const decision = engine.checkEligibility(complete, { asOf: "2026-07-03" });
  assert.throws(() => toCheckProductOfferingQualification(decision, { application: { x } }), {
    code: "E_SIZE",
    path: "application.x",
  });
});

test("each known key is read once", () => {
  for (const [name, resource] of richest()) {
    const read = readers[name];
    if (!read) continue;
    const reads = new Map();
    const watched = (value, at) => {
      if (typeof value !== "object" || value === null) return value;
      return new Proxy(value, {
        get(of, key) {
          const place = `${at}.${String(key)}`;
          if (Object.hasOwn(of, key) && key !== "length") reads.set(place, (reads.get(place) ?? 0) + 1);
          return watched(of[key], place);
        },
      });
    };
    read(watched(plain(resource), name));
    assert(reads.size > 0);
    for (const [place, times] of reads) assert.equal(times, 1, place);
  }
});

test("OpenAPI documents are read as they mean it", () => {
  const [{ title, version, classes, check }] = published(fixture("sample"));
  assert.deepEqual([title, version, classes.includes("Loan")], ["Lending desk", "5.0.0", true]);
  const loan = {
    "@type": "Loan",
    label: null,
    due: "2026-07-03T09:00:00+08:00",
    by: { "@type": "Reader", card: "7" },
    trait: [
      { "@type": "ColourTrait", colour: "red", kept: true },
      { "@type": "ColourTrait", colour: null },
      { "@type": "Trait", kept: false },
    ],
  };
  const is = check("Loan");
  assert.equal(is(loan), null);
  assert.equal(is({ ...loan, by: { "@type": "Club", members: 1 } }), null);
  const wrong = [
    { ...loan, due: "tomorrow" },
    { ...loan, due: undefined },
    { ...loan, label: 7 },
    { ...loan, pages: 12 },
    { ...loan, by: { "@type": "Reader" } },
    { ...loan, by: { "@type": "Club", card: "7" } },
    { ...loan, by: { "@type": "Club", members: 0 } },
    { ...loan, by: { "@type": "School" } },
    { ...loan, by: { card: "7" } },
    { ...loan, trait: [{ "@type": "ColourTrait", colour: "blue" }] },
    { ...loan, trait: [{ "@type": "ColourTrait" }] },
    { ...loan, trait: [{ "@type": "Trait", colour: "red" }] },
    { ...loan, trait: {} },
  ];
  for (const one of wrong) assert.notEqual(is(plain(one)), null, JSON.stringify(one));
});

/** Asks every document about the resources made here whose class it has: how many, by class and document. */
function compare(documents) {
  const compared = [...made].flatMap(([name, resources]) =>
    documents
      .filter(({ classes }) => classes.includes(name))
      .map(({ file, title, version, check }) => {
        const is = check(name);
        for (const resource of resources) assert.equal(is(resource), null, `${file} ${name}`);
        return [`${name} of ${title} ${version}`, resources.length];
      }),
  );
  assert(compared.length > 0, "none of the documents has a class that the adapters write");
  return Object.fromEntries(compared);
}

test("a document is asked about every resource of its classes, and one that says otherwise is noticed", () => {
  assert.deepEqual(compare(published(fixture("sample"))), {
    "ProductOrderMilestone of Milestones 5.0.0": made.get("ProductOrderMilestone").length,
  });
  const text = readFileSync(fixture("sample/milestones.oas.yaml"), "utf8");
  const other = fileURLToPath(new URL("../../target/tmf-openapi/", import.meta.url));
  for (const [from, to] of [
    [", Violated", ""],
    ["message: {", "massage: {"],
    ["milestoneDate: { type: string, format: date-time", "milestoneDate: { type: string, format: date"],
    ['required: ["@type"]', "required: [href]"],
  ]) {
    assert(text.includes(from), from);
    rmSync(other, { recursive: true, force: true });
    mkdirSync(other, { recursive: true });
    writeFileSync(`${other}milestones.yaml`, text.replace(from, to));
    assert.throws(() => compare(published(other)), { code: "ERR_ASSERTION" }, from);
  }
  writeFileSync(`${other}milestones.yaml`, text.replaceAll("ProductOrderMilestone", "AnotherOne"));
  assert.throws(() => compare(published(other)), /none of the documents/);
});

const folder = process.env.TMF_OPENAPI;

test("the published documents say the same", { skip: folder ? false : "set TMF_OPENAPI to their folder" }, () => {
  console.log(compare(published(path.resolve(process.env.INIT_CWD ?? "", folder))));
});
