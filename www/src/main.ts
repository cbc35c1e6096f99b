import { takeOver } from "./offline/register.ts";

const kiosk = new URLSearchParams(location.search).has("kiosk");

// A newer version that has been fetched is started before anything of the older one is shown.
if (!(await takeOver())) {
  // The page and the terminal are loaded apart: neither pays for the other.
  if (kiosk) {
    await import("./kiosk/kiosk-page.ts");
    document.querySelector("service-page")?.replaceWith(document.createElement("kiosk-page"));
  } else await import("./shell/page.ts");
}
