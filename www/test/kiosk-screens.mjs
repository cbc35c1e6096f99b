// What the tests of the terminal have in common: opening it, measuring a screen, and answering its questions.
import assert from "node:assert/strict";
import { violations } from "./checks.mjs";
import { watch } from "./site.mjs";

/** Opens an address for one test; whatever the browser complains about or asks of others fails it. */
export async function kiosk(
  site,
  { lang = "zh", width = 1080, height = 1920, query = "", hash = "", before, ...more },
  check,
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
  const problems = await watch(context, page, site);
  await context.addInitScript(() => (globalThis.print = () => (document.documentElement.dataset.printed = "yes")));
  try {
    await before?.(page);
    await page.goto(`${site.address}?kiosk&lang=${lang}${query}${hash}`);
    await page.waitForSelector("kiosk-page h1");
    await check(page);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

/** Measures a screen: targets, gaps, places, sizes of text, contrast, and whatever does not fit. */
export const measured = (page) =>
  page.evaluate(() => {
    const found = [];
    const least = { target: 60, gap: 8, text: 18, contrast: 4.5, border: 3 };
    const modal = document.querySelector("dialog[open]");
    const root = modal ?? document.body;
    const name = (one) => `${one.tagName}.${one.className?.baseVal ?? one.className} “${one.textContent.slice(0, 20)}”`;
    const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });

    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const known = new Map();
    const rgba = (colour) => known.get(colour) ?? known.set(colour, drawn(colour)).get(colour);
    const drawn = (colour) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = ([r, g, b]) => {
      const [x, y, z] = [r, g, b].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const contrast = (one, other) => {
      const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    const behind = (one) => {
      for (let at = one; at; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor);
        if (colour[3] === 255) return colour;
        if (colour[3] !== 0) throw new Error(`a colour that lets through: ${name(at)}`);
      }
      return rgba("Canvas");
    };

    const targets = [...root.querySelectorAll("button, input, select, textarea, a, summary")].filter(seen);
    if (targets.length === 0) found.push("nothing to touch");
    const boxes = targets.map((one) => one.getBoundingClientRect());
    for (const [at, one] of targets.entries()) {
      const box = boxes[at];
      if (box.width < least.target - 0.01 || box.height < least.target - 0.01)
        found.push(`small: ${name(one)} ${box.width}×${box.height}`);
      if (box.left < 0 || box.top < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5)
        found.push(`outside: ${name(one)} ${JSON.stringify(box)}`);
      if (!one.disabled && box.top + box.height / 2 < innerHeight / 2) found.push(`too high: ${name(one)}`);
      for (const [other, box2] of boxes.entries()) {
        if (other <= at) continue;
        const across = Math.max(box.left - box2.right, box2.left - box.right);
        const down = Math.max(box.top - box2.bottom, box2.top - box.bottom);
        if (Math.max(across, down) < least.gap - 0.01)
          found.push(`too near: ${name(one)} and ${name(targets[other])}: ${Math.max(across, down)}`);
      }
      const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!one.contains(middle)) found.push(`covered: ${name(one)} by ${middle && name(middle)}`);
      const style = getComputedStyle(one);
      const outer = behind(one.parentElement);
      const edge = Math.max(contrast(rgba(style.borderTopColor), outer), contrast(behind(one), outer));
      if (!one.disabled && edge < least.border) found.push(`faint border: ${name(one)} ${edge}`);
    }

    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let texts = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const one = node.parentElement;
      if (node.data.trim() === "" || !seen(one) || one.closest(".unseen, script, style")) continue;
      texts++;
      const style = getComputedStyle(one);
      if (parseFloat(style.fontSize) < least.text) found.push(`small text: ${name(one)} ${style.fontSize}`);
      const ratio = contrast(rgba(style.color), behind(one));
      if (ratio < least.contrast) found.push(`faint: ${name(one)} ${ratio}`);
    }
    if (texts === 0) found.push("nothing to read");

    for (const one of root.querySelectorAll("*")) {
      if (!seen(one) || one.closest(".unseen, svg") || one.clientWidth === 0) continue;
      if (one.scrollWidth > one.clientWidth + 1)
        found.push(`too wide: ${name(one)} ${one.scrollWidth} ${one.clientWidth}`);
      // What is read scrolls; what is touched must be there whole.
      if (one.matches("button, .act, .lower, .pad") && one.scrollHeight > one.clientHeight + 1)
        found.push(`cut off: ${name(one)} ${one.scrollHeight} ${one.clientHeight}`);
    }
    if (document.documentElement.scrollHeight > innerHeight) found.push("the page itself scrolls");
    return found;
  });

/** What kind of screen it is. */
export const kindOf = (page) =>
  page.evaluate(() => {
    const screen = document.querySelector("main.screen").className.replace(/.*at-/, "");
    if (screen !== "question") return screen;
    const { className } = document.querySelector(".pad");
    return className === "pad" ? (document.querySelector(".grid.few") ? "few" : "many") : className.replace("pad ", "");
  });

/** Answers the question that is open: the first choice, a sum, or the day that is shown. */
export async function answer(page) {
  const kind = await kindOf(page);
  if (kind === "keypad") {
    for (const key of "129.50") await page.click(`[data-key="${key}"]`);
    await page.click(".key-done");
  } else if (kind === "stepper") await page.click(".stepper .primary");
  else await page.locator("[data-choice]").first().click();
}

/** Goes through every question; `each` looks at every screen, with its kind. */
export async function walk(page, each = async () => {}) {
  for (let count = 0; count < 60; count++) {
    const kind = await kindOf(page);
    await each(kind);
    if (kind === "review") return count;
    await answer(page);
  }
  throw new Error("the questions do not end");
}
