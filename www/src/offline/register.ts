// The page without a network: a service worker keeps the files of one version.
import { ownScript } from "../parts/trusted.ts";
import { STAY, TAKE_OVER } from "./messages.ts";

/** How long a start waits for a new version to take over; then the one there is goes on. */
const PATIENCE_MS = 3000;

/**
 * Lets a version that was fetched meanwhile take over, and starts again with it: true when the page is about to be loaded anew.
 * Where other windows still show the older version, it waits for them.
 */
export async function takeOver(): Promise<boolean> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers || !isSecureContext || !import.meta.env.PROD) return false;
  if (workers.controller !== null && (await began(workers))) {
    location.reload();
    return true;
  }
  // Fetching every file comes after what is shown first.
  if (document.readyState === "complete") void register(workers);
  else addEventListener("load", () => void register(workers), { once: true });
  return false;
}

/** How long a start lies still before it asks for a newer version. */
const CALM_MS = 700;

async function began(workers: ServiceWorkerContainer): Promise<boolean> {
  const waiting = (await workers.getRegistration())?.waiting;
  if (!waiting) return false;
  // What this start itself has asked the worker for comes to an end first: a version at work does not give way.
  await new Promise((resolve) => setTimeout(resolve, CALM_MS));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let late = false;
    let touched = false;
    for (const type of ["pointerdown", "keydown"]) addEventListener(type, () => (touched = true), { once: true });
    const taken = () => {
      // Where it takes long, it may start anew only while nobody has begun to do anything.
      if (!late) resolve(true);
      else if (!touched) location.reload();
    };
    workers.addEventListener("controllerchange", taken, { once: true });
    port1.onmessage = ({ data }) => data === STAY && resolve(false);
    setTimeout(() => {
      late = true;
      resolve(false);
    }, PATIENCE_MS);
    waiting.postMessage(TAKE_OVER, [port2]);
  });
}

async function register(workers: ServiceWorkerContainer): Promise<void> {
  try {
    await workers.register(ownScript(new URL("sw.js", location.href)));
  } catch {
    // Without one, the page needs the network, and that is all.
  }
}
