// How soon a visitor sees a first decision: the built page, served from this machine to a browser with an empty cache and a
// processor slowed down four times. Prints what the browser's own performance interface says.
import { gzipSync } from "node:zlib";
import { openSite } from "../www/test/site.mjs";

const SLOWER = 4;
const RUNS = 5;
/** Long enough for everything that follows a first decision. */
const SETTLED_MS = 4000;

/** One visit in a browser that knows nothing of the page. */
async function visit(site, address, sight) {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  // The browser is at work; what is cold is its cache.
  await page.goto(`${site.address}icon.svg`);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript((sight) => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
      buffered: true,
    });
    // When the frame with the element was painted, as the browser itself says.
    new PerformanceObserver((list) => {
      globalThis.painted ??= list.getEntries().find(({ identifier }) => identifier === sight)?.renderTime;
    }).observe({ type: "element", buffered: true });
  }, sight);
  const scripts = [];
  page.on("response", async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) scripts.push({ pathname, body: await response.body() });
  });
  await page.goto(`${site.address}${address}`);
  // Looking for it meanwhile would cost what is measured.
  await page.waitForTimeout(SETTLED_MS);
  const seen = await page.evaluate(() => {
    const [{ domInteractive }] = performance.getEntriesByType("navigation");
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    const entries = performance.getEntriesByType("resource");
    return {
      firstPaint: paint,
      interactive: domInteractive,
      decision: globalThis.painted,
      blocked: longTasks.reduce((sum, one) => sum + Math.max(0, one - 50), 0),
      longest: Math.max(0, ...longTasks),
      requests: entries.length,
    };
  });
  await context.close();
  return { seen, scripts };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const gzip = (body) => gzipSync(body, { level: 9 }).length;
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const site = await openSite();
try {
  for (const [name, address, sight] of [
    ["first decision, zh", "?lang=zh", "decision"],
    ["first decision, en", "?lang=en", "decision"],
  ]) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await visit(site, address, sight));
    const figure = (key) => median(runs.map(({ seen }) => seen[key]));
    console.log(`${name} (median of ${RUNS}, processor ${SLOWER} times slower)`);
    for (const key of ["firstPaint", "interactive", "decision", "blocked", "longest"])
      console.log(`  ${key.padEnd(12)} ${figure(key).toFixed(0).padStart(6)} ms`);
    console.log(`  requests     ${String(figure("requests")).padStart(6)}`);
    const scripts = runs[0].scripts.map(({ pathname, body }) => [pathname, gzip(body)]).sort((a, b) => b[1] - a[1]);
    for (const [pathname, bytes] of scripts) console.log(`  ${kilo(bytes).padStart(9)} gzip  ${pathname}`);
    console.log(`  ${kilo(scripts.reduce((sum, [, bytes]) => sum + bytes, 0)).padStart(9)} gzip  all JavaScript`);
  }
} finally {
  await site.close();
}
