// How soon a visitor sees a first decision: the built page, served from this machine to a browser with a cold cache and a
// processor slowed down four times. Prints what the browser's own performance interfaces say. The browser is spoken to by its
// pipe and asked for nothing while the page loads: a test driver's own scripts cost more than the page's.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { CHROMIUM, HEADLESS_SHELL, serveSite } from "../www/test/site.mjs";

const SLOWER = Number(process.env.SLOWER ?? 4);
const RUNS = 7;
const KEYS = ["firstPaint", "interactive", "decision", "blocked", "longest"];
/** Long enough for everything that follows a first decision. */
const SETTLED_MS = 4000;

/** Runs in the page before anything of it: when the frame with the decision was painted, as the browser itself says. */
const WATCH = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    globalThis.painted ??= list.getEntries().find(({ identifier }) => identifier === "decision")?.renderTime;
  }).observe({ type: "element", buffered: true });`;
const READ = `(() => {
  const scripts = performance.getEntriesByType("resource").filter(({ name }) => /\\.(js|wasm)$/.test(name));
  return {
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    interactive: performance.getEntriesByType("navigation")[0].domInteractive,
    decision: globalThis.painted,
    blocked: longTasks.reduce((sum, one) => sum + Math.max(0, one - 50), 0),
    longest: Math.max(0, ...longTasks),
    before: scripts.filter(({ startTime }) => startTime < globalThis.painted).map(({ name }) => name),
  };
})()`;

/** A browser without a driver: messages of its protocol, ended by a zero byte, through two pipes. */
function openBrowser(file) {
  const profile = mkdtempSync(join(tmpdir(), "page-bench-"));
  const child = spawn(
    file,
    [
      ...["--headless", "--no-first-run", "--remote-debugging-pipe", `--user-data-dir=${profile}`],
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"],
      // Without a graphics processor, one that is played by the processor is slower than none.
      "--disable-gpu-rasterization",
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const waiting = new Map();
  let left = "";
  child.stdio[4].on("data", (data) => {
    const messages = (left + data).split("\0");
    left = messages.pop();
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message);
      const answer = waiting.get(id);
      waiting.delete(id);
      if (error) answer?.reject(new Error(error.message));
      else answer?.resolve(result);
    }
  });
  let last = 0;
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      child.stdio[3].write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  const close = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // Asked, it ends its own processes first; killed, it leaves them writing.
    await send("Browser.close");
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  return { send, close };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** One visit in a browser that knows nothing of the page; only its cache is cold, the browser is at work. */
async function visit(site, file, address) {
  const browser = openBrowser(file);
  try {
    const { targetId } = await browser.send("Target.createTarget", { url: `${site.address}icon-48.png` });
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
    const send = (method, params) => browser.send(method, params, sessionId);
    await send("Page.enable");
    await send("Page.addScriptToEvaluateOnNewDocument", { source: WATCH });
    await pause(1000);
    await send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await send("Page.navigate", { url: `${site.address}${address}` });
    await pause(SETTLED_MS);
    const { result } = await send("Runtime.evaluate", { expression: READ, returnByValue: true });
    return result.value;
  } finally {
    await browser.close();
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const kilo = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
/** What of the files is the product that the page shows, and what is the page's own. */
const OF_PACKAGE = /^(engine|texts)/;

/** Takes turns, so that whatever else the machine does meets all alike. */
async function visits(site, browsers, languages) {
  const kinds = browsers.flatMap((browser) => languages.map((lang) => ({ browser, lang, runs: [] })));
  for (let run = 0; run < RUNS; run++)
    for (const { browser, lang, runs } of kinds) runs.push(await visit(site, browser, `?lang=${lang}`));
  return kinds;
}

async function printFiles({ lang, runs: [{ before }] }) {
  console.log(`files asked for before the first decision, ${lang}`);
  const sizes = { package: 0, own: 0, wasm: 0 };
  for (const url of before) {
    const name = url.split("/").pop();
    const bytes = gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length;
    const kind = name.endsWith(".wasm") ? "wasm" : OF_PACKAGE.test(name) ? "package" : "own";
    sizes[kind] += bytes;
    console.log(`  ${kilo(bytes)} gzip  ${name}`);
  }
  console.log(`  ${kilo(sizes.own)} gzip  JavaScript of the page, bar 60 kB`);
  console.log(`  ${kilo(sizes.package)} gzip  JavaScript and texts of the package; ${kilo(sizes.wasm).trim()} wasm`);
}

const site = await serveSite();
try {
  const browsers = process.env.CHROMIUM ? [process.env.CHROMIUM] : [HEADLESS_SHELL, CHROMIUM];
  const kinds = await visits(site, browsers, ["zh", "en"]);
  console.log(`milliseconds, median of ${RUNS} (fastest), processor ${SLOWER} times slower`);
  console.log(["", ...KEYS].map((key, at) => (at ? key.padStart(14) : key.padEnd(27))).join(""));
  for (const { browser, lang, runs } of kinds) {
    const columns = KEYS.map((key) => {
      const values = runs.map((one) => one[key]);
      return `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)})`.padStart(14);
    });
    console.log(`${`${basename(browser)}, ${lang}`.padEnd(27)}${columns.join("")}`);
  }
  for (const kind of kinds.filter(({ browser }) => browser === browsers[0])) await printFiles(kind);
} finally {
  await site.close();
}
