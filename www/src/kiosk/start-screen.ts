import { h } from "../parts/dom.ts";
import { acting, staffButton, titled, upper, type Screen, type Ways } from "./screen.ts";
import { sign } from "./signs.ts";
import { TALKS, type Kiosk } from "./talk.ts";
import type { TextSize } from "./words.ts";

const SIZES: readonly TextSize[] = ["normal", "large", "elder"];

/** What to choose from, and how it is to be read. */
export function startScreen(kiosk: Kiosk, size: TextSize, ways: Ways): Screen {
  const { said } = kiosk;
  const tiles = TALKS.map((id) =>
    h(
      "button",
      { type: "button", class: "tile", "data-talk": id, click: () => ways.begin(id) },
      sign(id),
      h("span", { class: "tile-name" }, said.tiles[id][0]),
      h("span", { class: "tile-about" }, said.tiles[id][1]),
    ),
  );
  const other = said.otherLanguage;
  const language = h(
    "button",
    { type: "button", class: "set other-language", lang: other.htmlLang, click: () => ways.speak(other.lang) },
    sign("language"),
    other.name,
  );
  const sizes = SIZES.map((one) => {
    const pressed = String(one === size);
    const click = () => ways.resize(one);
    return h(
      "button",
      { type: "button", class: "set", "data-size": one, "aria-pressed": pressed, click },
      said.sizes[one],
    );
  });
  return {
    kind: "at-start",
    read: upper(
      h("p", { class: "brand", "aria-hidden": "true" }, sign("page")),
      titled(said.title),
      h("p", { class: "welcome" }, said.welcome),
      h("p", { class: "privacy" }, sign("info"), h("span", {}, said.privacy)),
    ),
    act: acting(said.services, h("div", { class: "tiles" }, ...tiles)),
    foot: h(
      "section",
      { class: "foot settings", "aria-label": said.settings },
      language,
      h("div", { class: "sizes", role: "group", "aria-label": said.sizesName }, ...sizes),
      staffButton(kiosk, ways),
    ),
  };
}
