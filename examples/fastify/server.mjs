// The questions over HTTP with Fastify 5: answers are decisions, what cannot be read is a problem (RFC 9457).
import { createRequire } from "node:module";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import Fastify from "fastify";
import { RulesError, createEngine } from "telecom-service-rules";
import { PROBLEM_JSON, decisionToProblem, toProblem } from "telecom-service-rules/problem";

/** How each path asks; without a time in the query the engine looks from the server's clock. */
const QUESTIONS = {
  "/eligibility": {
    schema: "application",
    ask: (engine, body, { asOf }) => engine.checkEligibility(body, { asOf }),
    refused: decisionToProblem,
  },
  "/deadlines": { schema: "case-file", ask: (engine, body, { now }) => engine.trackDeadlines(body, { now }) },
  "/disputes/route": { schema: "dispute", ask: (engine, body, { now }) => engine.routeDispute(body, { now }) },
  "/conduct/score": { schema: "observation", ask: (engine, body, { asOf }) => engine.scoreConduct(body, { asOf }) },
};

/** The engine reads at most 65,536 characters of text; escaped and with their keys they fit in here. */
const BODY_LIMIT = 512 * 1024;

/** Problems of HTTP itself; any other refusal is told as 400. */
const TITLES = {
  400: { zh: "请求无法识别", en: "Bad Request" },
  404: { zh: "没有此地址", en: "Not Found" },
  415: { zh: "请以 JSON 提交", en: "Unsupported Media Type" },
};

/** Makes the server; one engine answers every request, and `stream` takes the log. */
export function build(engine, stream = process.stdout) {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    // However slowly a body comes; without it nobody is ever hung up on.
    requestTimeout: 30_000,
    // For addresses refused before any route is looked for: Fastify's own answer would quote them.
    frameworkErrors: sendError,
    // Bodies, queries, headers, addresses and messages may name a customer: only what stands here is logged.
    logger: {
      level: process.env.LOG_LEVEL ?? "info",
      stream,
      serializers: {
        req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url ?? null }),
        res: ({ statusCode }) => ({ statusCode }),
        err: ({ name, code, message, stack }) => ({ name, code, stack: framesOf(stack, message) }),
      },
    },
  });
  // Text is read by default and would reach the engine as one string.
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler(sendError);
  app.setNotFoundHandler((request, reply) => sendError({ statusCode: 404 }, request, reply));

  for (const [path, { ask, refused }] of Object.entries(QUESTIONS))
    // No `schema` here: the engine checks every body against the same shapes, says where it is wrong in the caller's language
    // and repeats no value. A compiled JSON Schema before it would check twice and answer in a second form.
    app.post(path, (request, reply) => {
      const answer = ask(engine, request.body, request.query);
      // Not to be eligible is an answer, 200; who prefers a status to look at asks with `?problem`.
      const problem = "problem" in request.query && refused?.(answer, { lang: langOf(request) });
      return problem ? sendProblem(problem, request, reply) : answer;
    });
  app.get("/rules/:id", (request, reply) => {
    return engine.rule(request.params.id) ?? sendError({ statusCode: 404 }, request, reply);
  });
  app.get("/openapi.json", () => openApi(engine.version()));
  return app;
}

function sendError(error, request, reply) {
  const problem = problemOf(error, langOf(request));
  const answer = () => sendProblem(problem, request, reply);
  // Fastify hangs up on who sends too much, and who is still sending then never reads why.
  if (problem.status === 413 && !request.raw.readableEnded) return finished(request.raw.resume()).then(answer, answer);
  // With words of our own: without any, the message of the error would be logged.
  if (problem.status === 500) request.log.error({ err: error }, "failed");
  return answer();
}

function sendProblem(problem, request, reply) {
  const headers = { "content-type": PROBLEM_JSON, "content-language": langOf(request), vary: "accept-language" };
  return reply.code(problem.status).headers(headers).send(JSON.stringify(problem));
}

function problemOf(error, lang) {
  const { statusCode, code = "" } = error;
  if (statusCode === 413) return toProblem(new RulesError("E_SIZE", ""), { lang });
  if (statusCode === 400 && code.startsWith("FST_ERR_CTP_"))
    return toProblem(new RulesError("E_UNREADABLE", "", "JSON"), { lang });
  // Also what is nobody's fault but the server's: then nothing is told.
  if (!(statusCode >= 400 && statusCode < 500)) return toProblem(error, { lang });
  const status = statusCode in TITLES ? statusCode : 400;
  return { type: "about:blank", title: TITLES[status][lang], status };
}

/** English where it is preferred to Chinese. */
function langOf({ headers }) {
  const weight = (lang) => {
    const found = new RegExp(`(?:^|,)\\s*${lang}\\b[^,;]*(?:;\\s*q=([\\d.]+))?`, "i").exec(
      headers["accept-language"] ?? "",
    );
    return found ? Number(found[1] ?? 1) : 0;
  };
  return weight("en") > weight("zh") ? "en" : "zh";
}

/** Where an error was thrown, without its message: that may quote the request. */
function framesOf(stack = "", message) {
  return stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length).trim() : "";
}

/** What clients and their generators read: the bodies by the package's own schemas. */
function openApi({ engine }) {
  const require = createRequire(import.meta.url);
  const paths = Object.entries(QUESTIONS).map(([path, { schema }]) => {
    const body = { "application/json": { schema: require(`telecom-service-rules/schema/${schema}.json`) } };
    const responses = {
      200: { description: "the answer" },
      "4XX": { description: "a problem", content: { [PROBLEM_JSON]: {} } },
    };
    return [path, { post: { requestBody: { required: true, content: body }, responses } }];
  });
  return {
    openapi: "3.1.0",
    info: { title: "telecom-service-rules", version: engine },
    paths: Object.fromEntries(paths),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const app = build(await createEngine());
  // Requests that are being answered are answered.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => app.close());
  await app.listen({ host: process.env.HOST ?? "127.0.0.1", port: Number(process.env.PORT ?? 3000) });
}
