// The built page on a server of its own, and a browser to look at it.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { chromium } from "playwright-core";

const DIST = new URL("../dist/", import.meta.url);
const TYPES = {
  ...{ ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" },
  ...{ ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json", ".png": "image/png" },
};

/** The whole browser, and the same engine without a window, which opens a page in half the time. */
export const CHROMIUM = "/usr/bin/chromium";
export const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";

/** A folder as it was built, on a server of its own. */
export async function serveSite(folder = DIST) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = new URL(`.${pathname === "/" ? "/index.html" : pathname}`, folder);
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file.pathname)] ?? "application/octet-stream" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The same with a browser: each script builds the page first, once for all the tests that run side by side. */
export async function openSite(folder = DIST) {
  const [site, browser] = await Promise.all([serveSite(folder), openBrowser()]);
  return {
    ...site,
    browser,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** The browser alone, for pages that need no server. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? HEADLESS_SHELL,
    args: [
      // A browser started by root has no sandbox; what it opens here is only our own pages.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
}

/** What there is to wait for: an area is drawn, and the form has followed the first decision. */
const DRAWN =
  "section.area:not(.service) > h2 + * > *, section.area application-form > form, section.area guided-questions > *";

/** Opens the page at an area, or at another address within it, and waits until there is something to see. */
export async function openPage(
  site,
  { lang = "zh", width = 1280, height = 900, area = "service", at = `#/${area}`, query = "", ready = DRAWN, ...more },
) {
  const context = await site.browser.newContext({
    viewport: { width, height },
    locale: lang === "zh" ? "zh-CN" : "en-US",
    reducedMotion: "reduce",
    // Each visit would keep a copy of everything: what works without a network has tests of its own.
    serviceWorkers: "block",
    ...more,
  });
  const page = await context.newPage();
  page.problems = await watch(context, page, site);
  await page.goto(`${site.address}?${query}lang=${lang}${at}`);
  await page.waitForSelector(ready, { state: "attached" });
  return page;
}

/** Collects what the browser complains about, what the page's policy stops, and what is asked of anybody else. */
export async function watch(context, page, site) {
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !/^(data|blob|about):/.test(url)) problems.push(`asked elsewhere: ${url}`);
  });
  await context.exposeFunction("reportViolation", (what) => problems.push(`policy: ${what}`));
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      globalThis.reportViolation(`${violatedDirective} ${blockedURI}`),
    ),
  );
  return problems;
}
