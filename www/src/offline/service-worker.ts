// Keeps the files of one version of the page, and serves them without a network. It keeps nothing else: no answer, no query.
import { STAY, TAKE_OVER } from "./messages.ts";

/** Written in when the page is built: every file with its digest, and a digest of them all. */
declare const FILES: readonly (readonly [path: string, digest: string])[];
declare const VERSION: string;

/** What a worker has that a page has not, as far as it is used here. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Asking extends Waiting {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
interface Worker {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void>; matchAll(of: object): Promise<readonly unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Waiting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(type: "message", listener: (event: Asking) => void): void;
}

/** Said once: what is written in stands wherever it is named. */
const files = FILES;
const worker = globalThis as unknown as Worker;
const PREFIX = "telecom-service-rules-page-";
const CACHE = PREFIX + VERSION;
const PAGE = "index.html";

/** The folder the page lies in. */
const folder = new URL("./", location.href);
const own = new Set(files.map(([path]) => new URL(path, folder).href));
const page = new URL(PAGE, folder).href;

worker.addEventListener("install", (event) => event.waitUntil(keep()));

worker.addEventListener("activate", (event) => event.waitUntil(forget().then(() => worker.clients.claim())));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const address = new URL(request.url);
  if (address.origin !== folder.origin) return;
  address.search = address.hash = "";
  if (request.mode === "navigate") {
    const ours = address.href === folder.href || address.href === page;
    event.respondWith(ours ? kept(page, request) : elsewhere(request));
  } else if (own.has(address.href)) event.respondWith(kept(address.href, request));
});

worker.addEventListener("message", (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(takeOver(event.ports[0]));
});

/** A file that is not what was built is refused, and with it the whole version: no page is half old. */
async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(
    files.map(([path, integrity]) => new Request(new URL(path, folder).href, { cache: "reload", integrity })),
  );
}

async function forget(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

async function kept(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const found = await cache.match(address);
  // Read whole: a stream that a page leaves half read keeps this version at work, and the next one waiting.
  return found ? new Response(await found.blob(), { headers: found.headers }) : fetch(request);
}

/** An address in this folder that is no file of the page: without a network it leads to the page. */
async function elsewhere(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return Response.redirect(folder.href);
  }
}

/** Only where no other window shows the version before. */
async function takeOver(answer: MessagePort | undefined): Promise<void> {
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.length > 1) answer?.postMessage(STAY);
  else await worker.skipWaiting();
}
