// The outcome on paper, 80 mm wide: no buttons, and nothing that says who stood here.
import type { Source } from "telecom-service-rules";
import { h } from "../parts/dom.ts";
import { clockOf, nowInChina } from "../parts/time.ts";
import type { Kiosk, Outcome, TalkId } from "./talk.ts";

export function receipt(kiosk: Kiosk, talk: TalkId, outcome: Outcome): HTMLElement {
  const { said } = kiosk;
  return h(
    "section",
    { class: "receipt", "aria-hidden": "true" },
    h("p", { class: "receipt-title" }, said.title),
    h("p", {}, said.receiptAt(clockOf(nowInChina()))),
    h("p", {}, `${said.receiptAsked}${kiosk.words.colon}${said.tiles[talk][0]}`),
    h("p", { class: "receipt-verdict" }, outcome.title),
    h("p", {}, outcome.meaning),
    ...outcome.parts
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ title, numbered, lines }) => [
        h("p", { class: "receipt-part" }, title),
        h(
          numbered ? "ol" : "ul",
          {},
          ...lines.map(({ text, note, sources }) =>
            h(
              "li",
              {},
              h("p", {}, text),
              note !== undefined && h("p", {}, note),
              sources.length > 0 && h("p", { class: "receipt-source" }, clausesOf(kiosk, sources)),
            ),
          ),
        ),
      ]),
    h("p", { class: "receipt-end" }, outcome.notice),
    h("p", { class: "receipt-end" }, said.receiptEnd),
  );
}

function clausesOf({ words, lang, said }: Kiosk, sources: readonly Source[]): string {
  const all = sources.map(({ instrument, title, clause, row }) =>
    words.clause(words.instruments[instrument] ?? title[lang], clause, row),
  );
  return `${said.source}${words.colon}${[...new Set(all)].join(words.semicolon)}`;
}
