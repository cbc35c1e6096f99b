// Where the states of a procedure stand in its drawing: the longest way through it is the main column, from top to
// bottom; what lies beside that way stands to the right, near where one comes from.
import type { Procedure } from "telecom-service-rules";
import type { Point } from "../parts/svg.ts";

/** A state in its place. */
export interface Place {
  readonly id: string;
  readonly column: "main" | "side";
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A line from one state to another. */
export interface Line {
  readonly from: string;
  readonly to: string;
}

/** Everything in its place. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Place>;
  /** The main way, and one line to and from every state beside it. */
  readonly usual: readonly Line[];
}

export const BOX_HEIGHT = 44;
const PITCH = 66;
const TOP = 12;
const MAIN = { x: 30, width: 156 };
const SIDE = { x: 222, width: 122 };
const WIDTH = 366;
/** How far a line beside a column may reach out. */
const REACH = 26;

export function planOf({ states, transitions }: Procedure): Plan {
  const order = new Map<string, number>(states.map(({ id }, at) => [id, at]));
  const moves = transitions.filter(({ from, to }) => from !== to);
  const into = (id: string) => moves.filter(({ to }) => to === id).map(({ from }) => from);
  const main = longestWay(
    states.map(({ id }) => id),
    (id) => into(id).filter((from) => (order.get(from) ?? 0) < (order.get(id) ?? 0)),
  );
  const rows = new Map(main.map((id, row) => [id, row]));
  const places = new Map(main.map((id, row) => [id, place(id, "main", row)]));

  const usual: Line[] = main.slice(1).map((to, at) => ({ from: main[at] ?? to, to }));
  const beside = states.flatMap(({ id, terminal }) => {
    if (rows.has(id)) return [];
    const from = into(id)
      .filter((one) => rows.has(one))
      .sort((a, b) => (rows.get(a) ?? 0) - (rows.get(b) ?? 0));
    // One leaves for an end as long as there is something to leave: it stands by the last way there.
    const near = (terminal ? from.at(-1) : from[0]) ?? into(id)[0];
    if (near !== undefined) usual.push({ from: near, to: id });
    const on = moves.find((move) => move.from === id && rows.has(move.to));
    if (on) usual.push({ from: id, to: on.to });
    return [{ id, wish: near === undefined ? 0 : (rows.get(near) ?? main.length) }];
  });
  let free = 0;
  for (const { id, wish } of beside.sort((a, b) => a.wish - b.wish)) {
    free = Math.max(free, wish);
    places.set(id, place(id, "side", free++));
  }
  const height = TOP + Math.max(main.length, free) * PITCH - (PITCH - BOX_HEIGHT) + TOP;
  return { width: WIDTH, height, places, usual };
}

/** The path of a line from one place to another. */
export function pathOf({ places }: Plan, { from, to }: Line): string {
  const [a, b] = [places.get(from), places.get(to)];
  if (!a || !b) return "";
  const [one, other] = [middle(a), middle(b)];
  if (a.column !== b.column) {
    // The way there and the way back keep apart.
    const apart = a.column === "main" ? -6 : 6;
    const [start, end] = a.column === "main" ? [a.x + a.width, b.x] : [a.x, b.x + b.width];
    const half = (start + end) / 2;
    return `M${start} ${one[1] + apart}C${half} ${one[1] + apart} ${half} ${other[1] + apart} ${end} ${other[1] + apart}`;
  }
  if (b.row === a.row + 1) return `M${one[0]} ${a.y + BOX_HEIGHT}V${b.y}`;
  // Past other states: around them, farther out for a longer way.
  const reach = Math.min(REACH, 10 + 2 * Math.abs(b.row - a.row));
  const [edge, out] = a.column === "main" ? [a.x, a.x - reach * 1.3] : [a.x + a.width, a.x + a.width + reach * 0.8];
  const apart = b.row > a.row ? -8 : 8;
  return `M${edge} ${one[1] + apart}C${out} ${one[1] + apart} ${out} ${other[1] - apart} ${edge} ${other[1] - apart}`;
}

/** The middle of a place. */
export function middle({ x, y, width }: Place): Point {
  return [x + width / 2, y + BOX_HEIGHT / 2];
}

function place(id: string, column: Place["column"], row: number): Place {
  return { id, column, row, y: TOP + row * PITCH, ...(column === "main" ? MAIN : SIDE) };
}

/** The longest way from the first state on, each step to a later one; of two as long, by the later states. */
function longestWay(ids: readonly string[], before: (id: string) => readonly string[]): string[] {
  const ways = new Map<string, readonly string[]>();
  let longest: readonly string[] = [];
  for (const id of ids) {
    const known = before(id).flatMap((from) => {
      const way = ways.get(from);
      return way ? [way] : [];
    });
    // Nothing leads there but what comes later.
    if (ways.size > 0 && known.length === 0) continue;
    const order = (way: readonly string[]) => ids.indexOf(way.at(-1) ?? "");
    const [way = []] = known.sort((a, b) => b.length - a.length || order(b) - order(a));
    ways.set(id, [...way, id]);
    if (way.length >= longest.length) longest = [...way, id];
  }
  return [...longest];
}
