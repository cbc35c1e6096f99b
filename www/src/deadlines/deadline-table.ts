import type { Deadline } from "telecom-service-rules";
import { clauseChip } from "../parts/clauses.ts";
import { say, type Context } from "../parts/context.ts";
import { distanceOf, dueOf, namesOf, STATUS_ICONS } from "../parts/deadline-list.ts";
import { h, icon, unbroken } from "../parts/dom.ts";
import { clockOf } from "../parts/time.ts";
import { WORDS } from "./words.ts";

/** Everything the timeline shows, as a table: for those who hear it, and for paper. Rows stack where there is little room. */
export function deadlineTable(
  context: Context,
  deadlines: readonly Deadline[],
  notes: ReadonlyMap<string, string>,
): HTMLElement {
  const { words } = context;
  const said = WORDS[context.lang];
  const rows = deadlines.map((deadline) => {
    const { limit, status, startedAt, length, undetermined, missing, provisional, sources } = deadline;
    const note = notes.get(limit);
    const cells = [
      [startedAt === null ? "–" : clockOf(startedAt)],
      [length === null ? "–" : words.quantity(length)],
      [dueOf(context, deadline) ?? "–", note !== undefined && h("span", { class: "said", "data-note": limit }, note)],
      [
        h("p", { class: "status" }, icon(STATUS_ICONS[status]), words.status[status]),
        ...amounts(context, deadline),
        missing.length > 0 && h("span", { class: "said" }, words.missing(namesOf(context, missing))),
        undetermined &&
          h("span", { class: "said" }, ...unbroken(words.undetermined(undetermined.from, undetermined.to))),
        provisional && h("span", { class: "said" }, words.provisional),
      ],
      [h("span", { class: "chips" }, ...sources.map((source) => clauseChip(context, source)))],
    ];
    return h(
      "tr",
      { role: "row", "data-limit": limit, "data-status": status, "data-due": deadline.dueAt ?? undefined },
      h("th", { role: "rowheader", scope: "row" }, say(context, deadline.text)),
      ...cells.map((cell, at) => h("td", { role: "cell", "data-column": said.columns[at + 1] }, ...cell)),
    );
  });
  const head = said.columns.map((name) => h("th", { role: "columnheader", scope: "col" }, name));
  // Said once more by role: rows that are stacked are no table to some browsers.
  return h(
    "table",
    { class: "deadline-table", role: "table" },
    h("caption", {}, said.tableTitle),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...head)),
    h("tbody", { role: "rowgroup" }, ...rows),
  );
}

/** What is used, left and over, as far as it can be told. */
function amounts(context: Context, deadline: Deadline): HTMLElement[] {
  const { words } = context;
  const used = deadline.elapsed && `${words.elapsed} ${words.quantity(deadline.elapsed)}`;
  return [used, distanceOf(context, deadline)].flatMap((text) =>
    text === null ? [] : [h("span", { class: "said" }, text)],
  );
}

/** How each limit was counted, segment by segment. `open` keeps which are unfolded. */
export function ledgers(context: Context, deadlines: readonly Deadline[], open: Set<string>): HTMLElement[] {
  return deadlines.filter(({ ledger }) => ledger.length > 0).map((deadline) => ledgerOf(context, deadline, open));
}

function ledgerOf(context: Context, deadline: Deadline, open: Set<string>): HTMLElement {
  const { words } = context;
  const { limit } = deadline;
  const rows = deadline.ledger.map(({ from, to, counted, reason, name }) => {
    const why = `${words.reasons[reason]}${name ? ` · ${say(context, name)}` : ""}`;
    const cells = [clockOf(from), to === null ? "" : clockOf(to), counted ? words.counted : words.skipped, why];
    return h("tr", { "data-counted": String(counted) }, ...cells.map((cell) => h("td", {}, cell)));
  });
  const name = say(context, deadline.text);
  const head = h("tr", {}, ...words.ledgerColumns.map((column) => h("th", { scope: "col" }, column)));
  const table = h("table", {}, h("thead", {}, head), h("tbody", {}, ...rows));
  // Reachable by keyboard: on a narrow screen the table scrolls sideways.
  const label = `${words.ledger}${words.colon}${name}`;
  const scroll = h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label }, table);
  const details = h("details", { class: "ledger", "data-ledger": limit }, h("summary", {}, name), scroll);
  details.open = open.has(limit);
  details.addEventListener("toggle", () => {
    if (details.open) open.add(limit);
    else open.delete(limit);
  });
  return details;
}
