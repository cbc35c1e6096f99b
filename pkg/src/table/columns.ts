// Columns of a table as requests: what each is called and what its cells mean comes from the JSON Schemas, which are generated
// from the tables of the rules.
import { RulesError } from "../errors.ts";
import { MAX_ITEMS } from "../generated/errors.ts";
import { nearest } from "../nearest.ts";
import { HeaderError } from "./header-error.ts";

/** As much of a JSON Schema as is read here; those of `telecom-service-rules/schema/*` are such. */
export interface Schema {
  /** What a value is. */
  readonly type?: string | readonly string[];
  /** How a text is written. */
  readonly format?: string;
  /** All there may be. */
  readonly enum?: readonly unknown[];
  /** Keys of a record. */
  readonly properties?: Readonly<Record<string, Schema>>;
  /** What is under keys that are ids. */
  readonly additionalProperties?: boolean | Schema;
  /** What a list holds. */
  readonly items?: Schema;
}

/** A fact of a profile. */
export interface OwnFact {
  /** Its name, which begins with `x.`. */
  readonly name: string;
  /** What its values are. */
  readonly kind: string;
}

/** What the cells of a column hold. */
export type CellKind = "flag" | "count" | "number" | "money" | "date" | "instant" | "text";
type Request = Record<string, unknown>;

/** A column as it was understood. */
export interface ReadColumn {
  /** Where it stands; the first is 0. */
  readonly at: number;
  /** Its name in the header. */
  readonly name: string;
  /** The name without positions, as `label` of an engine takes it; `null` for a column that is carried along. */
  readonly path: string | null;
  /** What its cells hold; `null` for a column that is carried along. */
  readonly kind: CellKind | null;
}

/** How the cells of a row become what is carried along and a request. */
export interface Table {
  /** Names of the columns that go to the output as they are. */
  readonly carried: readonly string[];
  /** Every column with a name. */
  readonly columns: readonly ReadColumn[];
  /** The cells that go to the output as they are. */
  carry(cells: readonly string[]): readonly string[];
  /**
   * The request a row makes.
   *
   * @throws RulesError with the place of a cell that cannot be read
   */
  request(cells: readonly string[]): Record<string, unknown>;
}

/** A column and the place of its cells in a request. */
interface Column {
  readonly at: number;
  /** Keys to the record, or to the list it is in. */
  readonly keys: readonly string[];
  readonly kind: CellKind;
  /** In a list: the item, `undefined` for all of them in one cell, and the key in the item, `undefined` for items without keys. */
  readonly item?: { readonly position: number | undefined; readonly key: string | undefined };
}

/**
 * Reads a header. A column is named by its place in a request, `form.term.end`, `evidence[0].kind` or `events[].type`; one that
 * begins with `#`, or that `ids` names, goes along to the output as it is.
 *
 * @throws HeaderError for a column that is not known, that comes twice, or of which `ids` names one that is not there
 *
 * @example
 * ```ts
 * import { tableOf } from "telecom-service-rules/table";
 * // All of it is in `telecom-service-rules/schema/application.json`.
 * const schema = { properties: { channel: { type: "string" }, flags: { properties: { major: { type: "boolean" } } } } };
 * const table = tableOf(["#order", "channel", "flags.major"], schema);
 * console.log(table.request(["17", "hall", "是"])); // { channel: 'hall', flags: { major: true } }
 * ```
 */
export function tableOf(header: readonly string[], schema: Schema, ids: readonly string[] = []): Table {
  const names = header.map((name) => name.trim());
  for (const id of ids) if (!names.includes(id)) throw new HeaderError("noColumn");
  const carried: { readonly name: string; readonly at: number }[] = [];
  const unnamed: number[] = [];
  const columns: ReadColumn[] = [];
  const plain: Column[] = [];
  const lists = new Map<string, Column[]>();
  names.forEach((name, at) => {
    if (name.includes("\ufffd")) throw new HeaderError("encoding", at + 1);
    if (name === "") return void unnamed.push(at);
    if (names.indexOf(name) !== at) throw new HeaderError("columnTwice", at + 1);
    if (name.startsWith("#") || ids.includes(name)) {
      columns.push({ at, name, path: null, kind: null });
      return void carried.push({ name, at });
    }
    const column = columnOf(name, at, schema);
    if (column === undefined) {
      const near = nearest(name.replace(/\[\d+\]/g, "[]"), columnNames(schema));
      throw new HeaderError("unknownColumn", at + 1, near);
    }
    columns.push({ at, name, path: name.replace(/\[\d*\]/g, "[]"), kind: column.kind });
    if (column.item === undefined) return void plain.push(column);
    const key = column.keys.join(".");
    const others = lists.get(key) ?? [];
    if (others.some(({ item }) => (item?.position === undefined) !== (column.item?.position === undefined)))
      throw new HeaderError("bothForms", at + 1);
    lists.set(key, [...others, column]);
  });
  if (plain.length === 0 && lists.size === 0)
    throw new HeaderError(/[;\t；]/.test(header.join("")) ? "delimiter" : "noRuleColumn");
  const listed = [...lists.values()];
  return {
    carried: carried.map(({ name }) => name),
    columns,
    carry: (cells) => carried.map(({ at }) => cells[at] ?? ""),
    request(cells) {
      if (cells.length !== header.length) throw new RulesError("E_TYPE", "", "as many cells as the header");
      for (const at of unnamed) if (cells[at]!.trim() !== "") throw new RulesError("E_UNKNOWN_KEY", "");
      const request: Request = {};
      for (const column of plain) {
        const value = read(cells[column.at]!, column.kind, () => column.keys.join("."));
        if (value !== undefined) put(request, column.keys, value);
      }
      for (const columns of listed) {
        const { keys, item } = columns[0]!;
        const list = item!.position === undefined ? zipped(columns, cells) : indexed(columns, cells);
        if (list !== undefined) put(request, keys, list);
      }
      // Its name is the caller's own and not told.
      for (const { at } of carried) if (cells[at]!.includes("\ufffd")) throw new RulesError("E_UNICODE", "");
      return request;
    },
  };
}

function put(request: Request, keys: readonly string[], value: unknown): void {
  let into = request;
  for (let at = 0; at < keys.length - 1; at++) into = (into[keys[at]!] ??= {}) as Request;
  into[keys[keys.length - 1]!] = value;
}

/** Items that each have cells of their own; one without any is not there. */
function indexed(columns: readonly Column[], cells: readonly string[]): readonly unknown[] | undefined {
  const items = new Map<number, unknown>();
  for (const { at, keys, kind, item } of columns) {
    const { position, key } = item as { readonly position: number; readonly key: string | undefined };
    const value = read(cells[at]!, kind, () => placeOf(keys, position, key));
    if (value === undefined) continue;
    if (key === undefined) items.set(position, value);
    else {
      const found = (items.get(position) ?? {}) as Request;
      found[key] = value;
      items.set(position, found);
    }
  }
  if (items.size === 0) return undefined;
  return [...items].sort(([a], [b]) => a - b).map(([, value]) => value);
}

/** Items side by side in one cell, the same number in each column that is not empty. */
function zipped(columns: readonly Column[], cells: readonly string[]): readonly unknown[] | null | undefined {
  const given = columns.filter(({ at }) => cells[at]!.trim() !== "");
  const [first] = given;
  if (first === undefined) return undefined;
  if (given.every(({ at }) => cells[at]!.trim() === "null")) return null;
  const parts = given.map(({ at }) => cells[at]!.split(";"));
  const { length } = parts[0]!;
  const path = first.keys.join(".");
  if (length > MAX_ITEMS) throw new RulesError("E_SIZE", path);
  if (parts.some((part) => part.length !== length))
    throw new RulesError("E_TYPE", path, "as many values in each column");
  return Array.from({ length }, (_, position) => {
    const found: Request = {};
    for (const [at, { keys, kind, item }] of given.entries()) {
      const key = item!.key;
      const value = read(parts[at]![position]!, kind, () => placeOf(keys, position, key));
      if (key === undefined) return value ?? null;
      if (value !== undefined) found[key] = value;
    }
    return found;
  });
}

function placeOf(keys: readonly string[], position: number, key: string | undefined): string {
  return `${keys.join(".")}[${position}]${key === undefined ? "" : `.${key}`}`;
}

const FLAGS: ReadonlyMap<string, boolean> = new Map(
  Object.entries({ true: true, yes: true, 是: true, "1": true, false: false, no: false, 否: false, "0": false }),
);

/** A cell: nothing for an empty one, `null` for what is known to be absent. */
function read(cell: string, kind: CellKind, place: () => string): unknown {
  if (cell.includes("\ufffd")) throw new RulesError("E_UNICODE", place());
  const written = cell.trim();
  if (written === "") return undefined;
  if (written === "null") return null;
  switch (kind) {
    case "flag":
      return FLAGS.get(written.toLowerCase()) ?? wrong(place, kind);
    case "count":
      return /^-?\d{1,15}$/.test(written) ? Number(written) : wrong(place, kind);
    case "number":
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(written) ? Number(written) : wrong(place, kind);
    case "date":
      return dashed(written);
    default:
      // Money in a table is yuan, as in text; the engine reads the rest as in any request.
      return written;
  }
}

function wrong(place: () => string, kind: CellKind): never {
  throw new RulesError("E_TYPE", place(), kind);
}

/** A date as a spreadsheet in China writes it, `2026/7/3`, in the form of ISO; anything else as it is. */
function dashed(written: string): string {
  const [, year, month, day] = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(written) ?? [];
  return year === undefined ? written : `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
}

/** Where a column belongs; nothing if no request has it. */
function columnOf(name: string, at: number, schema: Schema): Column | undefined {
  let node = schema;
  let rest = name;
  const keys: string[] = [];
  while (rest !== "") {
    const [whole, key = "", bracket, position] = /^([^.[\]]+)(\[(\d{0,4})\])?(?:\.|$)/.exec(rest) ?? [];
    const next = node.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined;
    if (whole === undefined || next === undefined) {
      // The keys of such a record are ids, with dots of their own.
      const value = node.additionalProperties;
      const kind = typeof value === "object" ? kindOf(value) : undefined;
      // Nothing has that id, and no record can be given that key.
      return kind === undefined || rest === "__proto__" ? undefined : { at, keys: [...keys, rest], kind };
    }
    keys.push(key);
    rest = rest.slice(whole.length);
    if (bracket !== undefined) {
      const items = next.items;
      const inside = rest === "" ? items : items?.properties?.[rest];
      const kind = inside === undefined ? undefined : kindOf(inside);
      const number = position === "" ? undefined : Number(position);
      if (kind === undefined || (number !== undefined && number >= MAX_ITEMS)) return undefined;
      return { at, keys, kind, item: { position: number, key: rest === "" ? undefined : rest } };
    }
    node = next;
  }
  const kind = kindOf(node);
  return kind === undefined ? undefined : { at, keys, kind };
}

/** What the cells of a leaf hold; nothing for a record or a list. */
function kindOf({ type, format, enum: members }: Schema): CellKind | undefined {
  const types = type === undefined ? [] : [type].flat();
  const text = types.includes("string");
  if (types.includes("boolean")) return "flag";
  if (types.includes("integer")) return text ? "money" : "count";
  if (types.includes("number")) return "number";
  if (text) return format === "date" ? "date" : format === "date-time" ? "instant" : "text";
  return members === undefined ? undefined : "text";
}

/** Names of all columns there could be. */
export function columnNames(schema: Schema): readonly string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, node]) => {
    const below = columnNames(node).map((name) => `${key}.${name}`);
    const items =
      node.items === undefined
        ? []
        : kindOf(node.items)
          ? [`${key}[]`]
          : columnNames(node.items).map((name) => `${key}[].${name}`);
    return kindOf(node) === undefined ? [...below, ...items] : [key];
  });
}

/** The schema with the facts that a profile adds, under `x`. */
export function withFacts(schema: Schema, facts: readonly OwnFact[]): Schema {
  if (schema.properties?.["x"] === undefined) return schema;
  const own = facts.map(({ name, kind }) => [name.replace(/^x\./, ""), KINDS[kind] ?? { type: "string" }] as const);
  return { ...schema, properties: { ...schema.properties, x: { properties: Object.fromEntries(own) } } };
}

const KINDS: Readonly<Record<string, Schema>> = {
  flag: { type: "boolean" },
  count: { type: "integer" },
  money: { type: ["integer", "string"] },
  date: { type: "string", format: "date" },
  instant: { type: "string", format: "date-time" },
};
