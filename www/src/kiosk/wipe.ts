// What is left of a customer when the conversation is over: nothing.

/** How long the stores may take; the page goes on without them. */
const PATIENCE_MS = 1000;

/** Only what a terminal is set up with stays in its address. */
const SETUP = ["lang", "theme", "idle"];

/** The address of the start screen, as the operator opened it. */
export function startAddress(search: string): string {
  const asked = new URLSearchParams(search);
  const kept = SETUP.flatMap((key) => {
    const value = asked.get(key);
    return value === null ? [] : [`&${key}=${encodeURIComponent(value)}`];
  });
  return `${location.pathname}?kiosk${kept.join("")}`;
}

/**
 * Empties every store of the browser and opens the start screen in place of this one. The page keeps nothing in them; what
 * somebody else's script on this terminal may have left there goes too. The files of the service worker stay: there is nothing
 * personal in them.
 */
export async function wipe(): Promise<void> {
  const start = startAddress(location.search);
  history.replaceState(null, "", start);
  sessionStorage.clear();
  localStorage.clear();
  for (const cookie of document.cookie.split(";")) {
    const name = cookie.split("=")[0]?.trim();
    if (name) document.cookie = `${name}=; max-age=0; path=/`;
  }
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([Promise.allSettled([databases()]), patience]);
  // Without a fragment the page is loaded anew, in place of the only entry of its history.
  location.replace(start);
}

async function databases(): Promise<void> {
  const all = await indexedDB.databases();
  await Promise.all(all.map(({ name }) => name !== undefined && removed(name)));
}

function removed(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
