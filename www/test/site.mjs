// The built page on a server of its own, and a browser to look at it.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { chromium } from "playwright-core";

const DIST = new URL("../dist/", import.meta.url);
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** A folder as it was built, and a browser: each script builds the page first, once for all the tests that run side by side. */
export async function openSite(folder = DIST) {
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
  const browser = await openBrowser();
  return {
    browser,
    address: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The browser alone, for pages that need no server. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      // A browser started by root has no sandbox; what it opens here is only our own pages.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
}

/** Opens the page in a language, at an area or another address within it, and waits until that is drawn. */
export async function openPage(site, { lang, width, height = 900, area = "service", at = `#/${area}`, ...context }) {
  const locale = lang === "zh" ? "zh-CN" : "en-US";
  const opened = await site.browser.newContext({
    viewport: { width, height },
    locale,
    reducedMotion: "reduce",
    ...context,
  });
  const page = await opened.newPage();
  page.problems = [];
  page.on("console", (message) => message.type() === "error" && page.problems.push(message.text()));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
      console.error(`policy: ${violatedDirective}`),
    ),
  );
  page.on("pageerror", (error) => page.problems.push(String(error)));
  // Nothing is asked of anybody else.
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !url.startsWith("data:")) page.problems.push(`asked elsewhere: ${url}`);
  });
  await page.goto(`${site.address}?lang=${lang}${at}`);
  await page.waitForSelector("section.area > h2 + * > *");
  // The form follows the first decision.
  await page.waitForSelector("section.area:not(.service), application-form > form, guided-questions");
  return page;
}
