// The questions over HTTP with Express 5: answers are decisions, what cannot be read is a problem (RFC 9457).
import { fileURLToPath } from "node:url";
import express from "express";
import { RulesError, createEngine } from "telecom-service-rules";
import { PROBLEM_JSON, decisionToProblem, toProblem } from "telecom-service-rules/problem";

/** How each path asks; without a time in the query the engine looks from the server's clock. */
const QUESTIONS = {
  "/eligibility": (engine, body, { asOf }) => engine.checkEligibility(body, { asOf }),
  "/deadlines": (engine, body, { now }) => engine.trackDeadlines(body, { now }),
  "/disputes/route": (engine, body, { now }) => engine.routeDispute(body, { now }),
  "/conduct/score": (engine, body, { asOf }) => engine.scoreConduct(body, { asOf }),
};

/** Problems of HTTP itself; any other refusal is told as 400. */
const TITLES = {
  400: { zh: "请求无法识别", en: "Bad Request" },
  404: { zh: "没有此地址", en: "Not Found" },
  415: { zh: "请以 JSON 提交", en: "Unsupported Media Type" },
};

/** Makes the app; one engine answers every request, and `log` takes one record for each. */
export function build(engine, log = (record) => console.log(JSON.stringify(record))) {
  const app = express().disable("x-powered-by");

  // Bodies, queries, headers and addresses may name a customer: the route is logged, never the address that was asked.
  app.use((request, response, next) => {
    const start = performance.now();
    response.on("finish", () => {
      const { method, route } = request;
      const ms = Math.round(performance.now() - start);
      log({ method, route: route?.path ?? null, status: response.statusCode, ms });
    });
    next();
  });

  // The engine is the validator: it checks every body, says where it is wrong in the caller's language and repeats no value.
  // So this only reads. Not `strict`: a bare text or number gets the engine's answer too.
  const read = express.json({ limit: "512kb", strict: false, verify: notEmpty });

  for (const [path, ask] of Object.entries(QUESTIONS))
    app.post(path, onlyJson, read, (request, response) => {
      const answer = ask(engine, request.body, request.query);
      // Not to be eligible is an answer, 200; who prefers a status to look at asks with `?problem`.
      const asked = path === "/eligibility" && "problem" in request.query;
      const problem = asked && decisionToProblem(answer, { lang: langOf(request) });
      if (problem) sendProblem(problem, request, response);
      else response.json(answer);
    });

  app.get("/rules/:id", (request, response, next) => {
    const rule = engine.rule(request.params.id);
    if (rule) response.json(rule);
    else next();
  });

  app.use((request, response, next) => next({ status: 404 }));
  // Express knows by the four parameters that this one takes what was thrown.
  app.use((error, request, response, _next) => {
    const problem = problemOf(error, langOf(request));
    if (problem.status === 500) log({ error: error?.name, stack: framesOf(error) });
    if (response.headersSent) response.destroy();
    else sendProblem(problem, request, response);
  });
  return app;
}

/** Nothing at all would be read as `{}`, an application of which nothing is known. */
function notEmpty(request, response, bytes) {
  if (bytes.length === 0) throw new RulesError("E_UNREADABLE", "", "JSON");
}

function onlyJson(request, response, next) {
  next(request.is("application/json") ? undefined : { status: 415 });
}

function sendProblem(problem, request, response) {
  const headers = { "Content-Type": PROBLEM_JSON, "Content-Language": langOf(request), Vary: "Accept-Language" };
  response.status(problem.status).set(headers).send(JSON.stringify(problem));
}

function problemOf(error, lang) {
  const { status, type = "" } = error ?? {};
  if (status === 413) return toProblem(new RulesError("E_SIZE", ""), { lang });
  // What the reader of bodies refuses, by its own names.
  if (/^(entity|encoding|charset|request)\./.test(type))
    return toProblem(new RulesError("E_UNREADABLE", "", "JSON"), { lang });
  // Also what is nobody's fault but the server's: then nothing is told.
  if (!(status >= 400 && status < 500)) return toProblem(error, { lang });
  const known = status in TITLES ? status : 400;
  return { type: "about:blank", title: TITLES[known][lang], status: known };
}

function langOf(request) {
  return request.acceptsLanguages("zh", "en") || "zh";
}

/** Where an error was thrown, without its message: that may quote the request. */
function framesOf({ message, stack = "" }) {
  return stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length).trim() : "";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const app = build(await createEngine());
  const server = app.listen(Number(process.env.PORT ?? 3000), process.env.HOST ?? "127.0.0.1", (error) => {
    if (error) throw error;
    const { address, port } = server.address();
    console.log(JSON.stringify({ message: `listening at http://${address}:${port}` }));
  });
  // Requests that are being answered are answered; idle connections are closed.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close());
}
