// Without a network: the service worker keeps the files of one version, and nothing else.
import assert from "node:assert/strict";
import { sampled } from "./checks.mjs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { kindOf, walk } from "./kiosk-screens.mjs";
import { openBrowser } from "./site.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = new URL("../dist/", import.meta.url);
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

let browser;
let newer;
before(async () => {
  browser = await openBrowser();
  newer = await mkdtemp(join(tmpdir(), "newer-page-"));
  // The same page with a mark in it: another version.
  const marked = {
    name: "marked",
    transformIndexHtml: (html) => html.replace("</title>", '</title><meta name="mark" />'),
  };
  await build({ root: ROOT, logLevel: "error", plugins: [marked], build: { outDir: newer, emptyOutDir: true } });
});
after(async () => {
  await browser?.close();
  for (const host of hosts) await host.stop();
  if (newer) await rm(newer, { recursive: true });
});

/** Serves a folder on a port of its own until it is stopped; `folder` may be changed meanwhile. */
const hosts = [];

async function served(folder) {
  const asked = [];
  const host = {
    folder,
    asked,
    async stop() {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    asked.push(request.url);
    const file = new URL(`.${pathname === "/" ? "/index.html" : pathname}`, host.folder);
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file.pathname)] ?? "application/octet-stream" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  hosts.push(host);
  host.address = `http://127.0.0.1:${server.address().port}/`;
  return host;
}

/** A browser's own context, in which nothing is wrong when it closes. */
async function visiting(host, check) {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, reducedMotion: "reduce" });
  const problems = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(host.address) && !/^(data|about):/.test(request.url())) problems.push(request.url());
  });
  await context.exposeFunction("reportViolation", (what) => problems.push(what));
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.reportViolation(`${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  const open = async (query = "") => {
    const page = await context.newPage();
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(host.address + query);
    return page;
  };
  try {
    await check(open, context);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

const controlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

const kept = (page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const files = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return { names, files: files.flat() };
  });

for (const lang of sampled(["zh", "en"]))
  test(`${lang}: with no network and no server, a whole conversation works, and so does the page`, async () => {
    const host = await served(DIST);
    await visiting(host, async (open, context) => {
      // The other language was never shown: its texts are kept all the same.
      const page = await open(`?kiosk&lang=${lang === "zh" ? "en" : "zh"}`);
      await controlled(page);
      await context.setOffline(true);
      await host.stop();
      await page.goto(`${host.address}?kiosk&lang=${lang}`);
      await page.waitForSelector(".at-start");
      await page.click("[data-talk=service]");
      await walk(page);
      await page.click(".to-result");
      assert.ok((await page.locator(".numbered .line").count()) > 0);
      await page.click("[data-do=code]");
      assert.equal(await page.locator("svg.code path").count(), 1);
      await page.click("[data-do=result]");
      await page.click("[data-do=finish]");
      await page.waitForSelector(".at-start");
      assert.equal((await kept(page)).names.length, 1, "finishing keeps the files");
      for (const area of ["service", "deadlines", "dispute", "conduct", "procedures", "evaluation", "profile"]) {
        await page.goto(`${host.address}?lang=${lang}#/${area}`);
        await page.reload();
        await page.waitForSelector(`section.${area}`);
      }
    });
  });

test("only the files of the page are kept, without queries; other addresses lead to it when there is no network", async () => {
  const host = await served(DIST);
  await visiting(host, async (open, context) => {
    const page = await open("?kiosk&lang=zh&secret=SENTINEL");
    await controlled(page);
    await page.evaluate(() => fetch("./nothing.json?SENTINEL"));
    const { names, files } = await kept(page);
    assert.equal(names.length, 1);
    const worker = await readFile(new URL("sw.js", DIST), "utf8");
    const listed = [...worker.matchAll(/"([^"\s]+)",\s*"sha256-/g)].map(([, path]) => host.address + path);
    assert.ok(listed.length > 20);
    assert.deepEqual(files.sort(), listed.sort());
    for (const file of files) assert.doesNotMatch(file, /\?|packed-|\.map$|sw\.js/);
    for (const part of ["index.html", "icon-48.png", "manifest.webmanifest"])
      assert.ok(files.includes(host.address + part));
    for (const part of [/texts\.zh/, /texts\.en/, /\.wasm$/, /kiosk-page.*\.css$/])
      assert.ok(
        files.some((file) => part.test(file)),
        part,
      );
    await context.setOffline(true);
    await host.stop();
    await page.goto(`${host.address}some/where?else`);
    await page.waitForSelector("service-page main");
    assert.equal(page.url(), host.address);
  });
});

test("a new version is fetched behind the page, and takes over when it is started again", async () => {
  const host = await served(DIST);
  await visiting(host, async (open) => {
    const marked = (page) => page.locator('meta[name="mark"]').count();
    const waiting = (page) =>
      page.evaluate(async () => {
        for (let count = 0; count < 100; count++) {
          if ((await navigator.serviceWorker.getRegistration())?.waiting) return;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        throw new Error("no newer version was fetched");
      });
    const page = await open("?kiosk");
    await controlled(page);
    const [first] = (await kept(page)).names;
    host.folder = pathToFileURL(`${newer}/`);
    await page.reload();
    await page.waitForSelector(".at-start");
    assert.equal(await marked(page), 0, "what was kept is shown first");
    await waiting(page);
    assert.equal((await kept(page)).names.length, 2);

    // Finishing is a start.
    await page.click("[data-talk=conduct]");
    await page.click("[data-do=restart]");
    await page.waitForSelector('meta[name="mark"]', { state: "attached", timeout: 90_000 });
    await page.waitForSelector(".at-start");
    const { names } = await kept(page);
    assert.equal(names.length, 1);
    assert.notEqual(names[0], first, "the older version is gone");
    assert.equal(await kindOf(page), "start");
  });
  await host.stop();
});

test("a file that is not what was built is refused, and the version there was stays", async () => {
  const host = await served(DIST);
  await visiting(host, async (open) => {
    const page = await open("?kiosk");
    await controlled(page);
    const before = await kept(page);
    // A server that is half way between two versions: the new worker, the old page.
    const worker = pathToFileURL(`${newer}/sw.js`);
    const half = await mkdtemp(join(tmpdir(), "half-page-"));
    const { cp } = await import("node:fs/promises");
    await cp(fileURLToPath(DIST), half, { recursive: true });
    await cp(fileURLToPath(worker), join(half, "sw.js"));
    host.folder = pathToFileURL(`${half}/`);
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => undefined);
      const next = registration.installing;
      if (!next) return "nothing was installed";
      await new Promise((resolve) => next.addEventListener("statechange", resolve));
      return next.state;
    });
    assert.equal(outcome, "redundant");
    await page.reload();
    await page.waitForSelector(".at-start");
    const names = (await kept(page)).names;
    assert.ok(names.includes(before.names[0]));
    await rm(half, { recursive: true });
  });
  await host.stop();
});

test("the manifest names the page, its icon and its display", async () => {
  const manifest = JSON.parse(await readFile(new URL("manifest.webmanifest", DIST), "utf8"));
  assert.equal(manifest.display, "fullscreen");
  assert.equal(manifest.name, "电信服务规则");
  // By the first bytes of every PNG, and as wide as it is said to be.
  for (const { src, sizes } of manifest.icons) {
    const bytes = await readFile(new URL(src, DIST));
    assert.equal(bytes.toString("latin1", 1, 4), "PNG");
    assert.equal(sizes, `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`);
  }
  assert.match(
    await readFile(new URL("index.html", DIST), "utf8"),
    /<link rel="manifest" href="\.\/manifest\.webmanifest"/,
  );
});
