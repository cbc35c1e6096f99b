// Both back ends, as they are started: the same requests, and not a word of a customer in any answer or log.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, request as ask } from "node:http";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createEngine } from "telecom-service-rules";

const require = createRequire(import.meta.url);
const engine = await createEngine();
const { application, asOf } = JSON.parse(
  await readFile(new URL("../applications/plan-change.json", import.meta.url), "utf8"),
);

const PHONE = "13812345678";
const IDENTITY = "110101199003070000";
const SECRET = new RegExp(`${PHONE}|${IDENTITY}`);
const personal = {
  ...application,
  id: { ...application.id, number: IDENTITY },
  contact: { phone: PHONE },
};

/** Starts a server as its file is started, on a free port. */
async function start(name) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../${name}/server.mjs`, import.meta.url))], {
    env: { ...process.env, PORT: "0", LOG_LEVEL: "trace" },
  });
  const server = { child, said: "" };
  const listening = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data) => {
        server.said += data;
        const port = /listening at http:\/\/127\.0\.0\.1:(\d+)/.exec(server.said)?.[1];
        if (port) resolve(port);
      });
    child.once("exit", () => reject(new Error(`${name} ended: ${server.said}`)));
  });
  server.port = await listening;
  return server;
}

/** Asks as written: `fetch` would mend a broken address. */
async function send({ port }, method, path, body, headers = {}) {
  const sent = ask({ port, host: "127.0.0.1", method, path, agent: false, headers });
  sent.end(body);
  const [response] = await once(sent, "response");
  let text = "";
  for await (const part of response.setEncoding("utf8")) text += part;
  return { status: response.statusCode, headers: response.headers, text, json: JSON.parse(text) };
}

const JSON_TYPE = { "content-type": "application/json" };
const EN = { "accept-language": "en-GB, zh;q=0.5" };
const post = (server, path, body, headers) =>
  send(server, "POST", path, typeof body === "string" ? body : JSON.stringify(body), { ...JSON_TYPE, ...headers });

/** An answer that is a problem in a language, as RFC 9457 has it. */
function problem(answer, status, lang = "zh") {
  assert.equal(answer.status, status, answer.text);
  assert.match(answer.headers["content-type"], /^application\/problem\+json\b/);
  assert.equal(answer.headers["content-language"], lang);
  assert.equal(answer.headers.vary?.toLowerCase(), "accept-language");
  assert.equal(answer.json.status, status);
  assert.equal(/\p{Script=Han}/u.test(answer.json.title), lang === "zh", answer.json.title);
  return answer.json;
}

for (const name of ["fastify", "express"])
  test(name, async (t) => {
    const server = await start(name);
    t.after(() => server.child.kill("SIGKILL"));
    const answers = [];
    const posted = async (...request) => answers[answers.push(await post(server, ...request)) - 1];
    const sent = async (...request) => answers[answers.push(await send(server, ...request)) - 1];

    await t.test("answers are the engine's", async () => {
      const at = "2026-07-04T12:00:00+08:00";
      const now = encodeURIComponent(at);
      const complaint = { kind: "complaint", events: [{ type: "complaintReceived", at: "2026-07-03T17:30:00+08:00" }] };
      const dispute = { events: complaint.events };
      const observation = { scheme: "conduct", items: { "conduct.greeting": "pass" } };
      observation.items = { [engine.checklist({ scheme: "conduct" }).items[0].id]: "pass" };
      for (const [path, body, expected] of [
        [`/eligibility?asOf=${asOf}`, personal, engine.checkEligibility(personal, { asOf })],
        [`/deadlines?now=${now}`, complaint, engine.trackDeadlines(complaint, { now: at })],
        [`/disputes/route?now=${now}`, dispute, engine.routeDispute(dispute, { now: at })],
        [`/conduct/score?asOf=${asOf}`, observation, engine.scoreConduct(observation, { asOf })],
      ]) {
        const { status, headers, json } = await posted(path, body);
        assert.equal(status, 200, path);
        assert.match(headers["content-type"], /^application\/json\b/);
        assert.deepEqual(json, JSON.parse(JSON.stringify(expected)), path);
      }
      const rule = await sent("GET", "/rules/sla.review.notice");
      assert.deepEqual([rule.status, rule.json.id], [200, "sla.review.notice"]);
    });

    await t.test("without a time in the query it is the server's", async () => {
      const before = Date.now();
      const { json } = await posted("/deadlines", { kind: "complaint", events: [] });
      assert.ok(before <= Date.parse(json.now) && Date.parse(json.now) <= Date.now());
    });

    await t.test("a decision is a problem where one is asked for", async () => {
      const refused = problem(await posted(`/eligibility?problem&asOf=${asOf}`, personal, EN), 422, "en");
      assert.equal(refused.verdict, "needsCorrection");
      assert.deepEqual(
        refused.findings.map(({ rule }) => rule),
        ["accept.evidence.present"],
      );
      const eligible = { ...personal, evidence: [{ kind: "bill" }] };
      const { status, json } = await posted(`/eligibility?problem&asOf=${asOf}`, eligible);
      assert.deepEqual([status, json.verdict], [200, "eligible"]);
    });

    await t.test("what cannot be read is a problem with its place, in the language asked for", async () => {
      for (const [headers, lang] of [
        [{}, "zh"],
        [EN, "en"],
        [{ "accept-language": "fr, en;q=0.2, zh;q=0.9" }, "zh"],
      ]) {
        const wrong = problem(
          await posted("/eligibility", { ...personal, form: { total: PHONE + "元" } }, headers),
          422,
          lang,
        );
        assert.deepEqual([wrong.code, wrong.errors[0].pointer], ["E_FORMAT", "#/form/total"]);
        const unknown = problem(await posted("/eligibility", { contact: { [PHONE]: IDENTITY } }, headers), 422, lang);
        assert.deepEqual([unknown.code, unknown.errors[0].pointer], ["E_UNKNOWN_KEY", "#/contact"]);
        const malformed = problem(
          await posted("/eligibility", `{"contact":{"phone":${PHONE} ${IDENTITY}`, headers),
          400,
          lang,
        );
        assert.equal(malformed.code, "E_UNREADABLE");
        const large = JSON.stringify({ need: `${PHONE}${" ".repeat(600_000)}` });
        assert.equal(problem(await posted("/eligibility", large, headers), 413, lang).code, "E_SIZE");
        problem(await sent("GET", `/customers/${PHONE}?id=${IDENTITY}`, "", headers), 404, lang);
      }
      for (const query of [`asOf=${PHONE}`, `asOf=${asOf}&asOf=${asOf}`])
        assert.equal(problem(await posted(`/eligibility?${query}`, {}), 422).errors[0].pointer, "#/asOf");
      // As much as the engine reads, at six bytes a character.
      const text = "\u0001".repeat(16_000);
      const most = { need: text, paymentPurpose: text, form: { user: text, content: text } };
      assert.ok(Buffer.byteLength(JSON.stringify(most)) > 380_000);
      assert.equal((await posted("/eligibility", most)).status, 200);
      most.contact = { address: "1".repeat(4_000) };
      assert.throws(() => engine.checkEligibility(most, { asOf }), { name: "RulesError", code: "E_SIZE" });
      // Long for one field, short for the server: the engine says which.
      const long = problem(await posted("/eligibility", { need: "需".repeat(20_000) }), 413);
      assert.equal(long.errors[0].pointer, "#/need");
    });

    await t.test("who is still sending too much is told so before the connection ends", async () => {
      const body = `{"need":"${PHONE}${" ".repeat(16_000_000)}"}`;
      problem(await posted("/eligibility", body, { "content-length": body.length }), 413);
      problem(await posted("/eligibility", body, { "transfer-encoding": "chunked" }), 413);
    });

    await t.test("everything else that is refused is a problem too", async () => {
      problem(await sent("GET", `/rules/${PHONE}`), 404);
      problem(await sent("GET", "/eligibility"), 404);
      problem(await sent("GET", `/rules/${PHONE}%E0%A4%A`), 400);
      for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/xml"])
        problem(await sent("POST", "/eligibility", PHONE, { "content-type": type }), 415);
      for (const body of ["", "[", `"${PHONE}"`, `[${PHONE}]`, "null", `{"__proto__":{"phone":"${PHONE}"}}`]) {
        const { status } = await posted("/eligibility", body);
        assert.ok(status === 400 || status === 422, `${status} for ${body}`);
        problem(answers.at(-1), status);
      }
      const endless = await sent("GET", `/rules/${PHONE.repeat(100)}`);
      problem(endless, endless.status === 404 ? 404 : 400);
    });

    await t.test("personal headers and queries are let be", async () => {
      const headers = {
        cookie: `phone=${PHONE}`,
        authorization: `Bearer ${IDENTITY}`,
        "x-request-id": PHONE,
        referer: `/${PHONE}`,
      };
      assert.equal((await posted(`/eligibility?asOf=${asOf}&phone=${PHONE}`, personal, headers)).status, 200);
    });

    if (name === "fastify")
      await t.test("the OpenAPI document has the package's schemas", async () => {
        const { json } = await sent("GET", "/openapi.json");
        const { schema } = json.paths["/eligibility"].post.requestBody.content["application/json"];
        assert.deepEqual(schema, require("telecom-service-rules/schema/application.json"));
        assert.equal(Object.keys(json.paths).length, 4);
      });

    await t.test(
      "it stops when told to, having said of every request that it was there and nothing of what it held",
      async () => {
        const [code, signal] = await stop(server);
        assert.deepEqual([code, signal], [0, null], server.said);
        for (const { text } of answers) assert.doesNotMatch(text, SECRET);
        assert.doesNotMatch(server.said, SECRET);
        const told = server.said
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line));
        const statuses = told.map(({ res, status }) => res?.statusCode ?? status).filter(Boolean);
        // Addresses that Fastify refuses before a request begins are not in its log.
        const unseen = name === "fastify" ? 2 : 0;
        assert.equal(statuses.length, answers.length - unseen);
        assert.ok(told.some(({ req, route }) => (req?.route ?? route) === "/deadlines"));
      },
    );
  });

async function stop({ child }) {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  return ended;
}

/** An engine with a fault: what it throws quotes the request. */
const faulty = {
  ...engine,
  checkEligibility(body) {
    throw new TypeError(`cannot use ${JSON.stringify(body)}\n    at ${PHONE}`);
  },
};

test("a fault of the server is told without a word of it, and logged with its place", async () => {
  for (const name of ["fastify", "express"]) {
    const { build } = await import(`../${name}/server.mjs`);
    const lines = [];
    const fastify = name === "fastify";
    const app = build(
      faulty,
      fastify ? { write: (line) => lines.push(line) } : (record) => lines.push(JSON.stringify(record)),
    );
    const server = fastify ? app.server : createServer(app);
    if (fastify) await app.listen({ port: 0 });
    else await once(server.listen(0, "127.0.0.1"), "listening");
    try {
      const answer = await post(server.address(), "/eligibility", personal);
      assert.equal(problem(answer, 500).code, "E_INTERNAL");
      assert.doesNotMatch(answer.text, SECRET);
      assert.doesNotMatch(lines.join(""), SECRET);
      assert.match(lines.join(""), /TypeError.*servers\.test\.mjs/);
    } finally {
      if (fastify) await app.close();
      else server.close();
    }
  }
});
