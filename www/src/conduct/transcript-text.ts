// A conversation as a person writes it down, and as the review takes it.
import type { Speaker, TranscriptTurn } from "telecom-service-rules/transcript";

/** What could be read of a text. */
export interface ReadText {
  readonly turns: readonly TranscriptTurn[];
  /** Lines before anybody is named. */
  readonly stray: number;
}

const SPEAKERS: Readonly<Record<string, Speaker>> = {
  客服: "agent",
  坐席: "agent",
  agent: "agent",
  客户: "customer",
  用户: "customer",
  customer: "customer",
  机器人: "bot",
  bot: "bot",
};

const LINE = new RegExp(
  `^\\s*(?:\\[?(\\d{4}-\\d{2}-\\d{2}[ T])?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\]?\\s+)?(${Object.keys(SPEAKERS).join("|")})\\s*[:：]\\s*(.*)$`,
  "i",
);

/** Only the time between two turns matters: where no date is written, any will do. */
const SOME_DAY = "2000-01-01";

/** Reads one turn a line; a line that names nobody belongs to the turn before. */
export function readTurns(text: string): ReadText {
  const turns: TranscriptTurn[] = [];
  let stray = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const [found, day, hour, minute, second, name, said] = LINE.exec(line) ?? [];
    const speaker = name === undefined ? undefined : SPEAKERS[name.toLowerCase()];
    const before = turns.at(-1);
    if (found !== undefined && speaker !== undefined) {
      const date = day?.trim().replace("T", "") || SOME_DAY;
      const at = hour === undefined ? null : `${date}T${hour.padStart(2, "0")}:${minute}:${second ?? "00"}+08:00`;
      turns.push({ speaker, text: said ?? "", at });
    } else if (before) turns[turns.length - 1] = { ...before, text: `${before.text}\n${line.trim()}` };
    else stray += 1;
  }
  return { turns, stray };
}

/** A stretch of a turn, and the hits that cover it. */
export interface Stretch<T> {
  readonly text: string;
  readonly hits: readonly T[];
}

/** Cuts a text where hits begin and end; they may overlap. */
export function stretches<T extends { readonly from: number; readonly to: number }>(
  text: string,
  hits: readonly T[],
): readonly Stretch<T>[] {
  const cuts = [...new Set([0, text.length, ...hits.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? 0;
    return { text: text.slice(from, to), hits: hits.filter((hit) => hit.from < to && hit.to > from) };
  });
}
