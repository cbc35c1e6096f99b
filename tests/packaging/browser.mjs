// Chromium, and a server that adds nothing to the files of a folder but their types and a policy.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";

/** The strict policy of the promise. */
export const STRICT = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      // A browser started by root has no sandbox; what it opens here are only these pages.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
}

/** Serves a folder on a port of its own. */
export async function serve(folder, policy) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const headers = policy === undefined ? {} : { "content-security-policy": policy };
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { ...headers, "content-type": TYPES[path.extname(file)] ?? "application/octet-stream" });
      response.end(bytes);
    } catch {
      response.writeHead(404, headers).end();
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

/**
 * Opens a page and waits for what its program writes: the outcome, what the browser complained about, what was asked of
 * whom, and what was loaded.
 */
export async function look(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const [complaints, elsewhere, loading] = [[], [], []];
  const { protocol, origin } = new URL(address);
  const ours = (url) => (protocol === "file:" ? url.startsWith("file:") : new URL(url).origin === origin);
  await page.addInitScript(() => {
    globalThis.violations = [];
    addEventListener("securitypolicyviolation", (event) => {
      globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  page.on("console", (message) => {
    const name = message.location().url.split("/").at(-1);
    // An icon is what the browser asks for, not the page.
    if (["error", "warning"].includes(message.type()) && name !== "favicon.ico")
      complaints.push(`${message.text()} (${name})`);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  context.on("request", (request) => ours(request.url()) || elsewhere.push(request.url()));
  context.on("requestfinished", (request) => loading.push(loaded(request)));
  try {
    await page.goto(address);
    const found = page.locator("#outcome");
    await found.waitFor({ state: "attached", timeout: 30_000 });
    const [outcome, text] = [await found.getAttribute("class"), await found.textContent()];
    const violations = await page.evaluate(() => globalThis.violations);
    return { outcome, text, complaints, violations, elsewhere, loaded: (await Promise.all(loading)).filter(Boolean) };
  } catch (error) {
    throw new Error(`nothing came out of the page: ${complaints.join("; ")}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** A file that was loaded, other than the page itself. */
async function loaded(request) {
  const url = request.url();
  if (request.isNavigationRequest()) return null;
  if (url.startsWith("file:")) return { url, status: 200, body: readFileSync(fileURLToPath(url)) };
  const response = await request.response();
  const status = response?.status() ?? 0;
  return { url, status, body: status === 200 ? await response.body() : Buffer.alloc(0) };
}

const compressed = new Map();

/** Bytes of what was loaded, and of the same compressed by brotli, file by file. */
export function sizes(files) {
  const small = (body) => {
    const key = body.toString("latin1");
    if (!compressed.has(key)) compressed.set(key, brotliCompressSync(body).length);
    return compressed.get(key);
  };
  const sum = (of) => files.reduce((total, { body }) => total + of(body), 0);
  return { raw: sum((body) => body.length), brotli: sum(small) };
}
