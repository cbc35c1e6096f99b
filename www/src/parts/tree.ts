// Plain data by path: keys joined by dots, list positions in brackets, for example `form.fees[0].amount`.

/** The value at a path; undefined when it is not there. */
export function read(root: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>(
    (node, key) => (typeof node === "object" && node !== null ? (node as Record<string, unknown>)[key] : undefined),
    root,
  );
}

/** The same data with another value at a path. `undefined` removes the key, and records that are left without keys. */
export function write<T extends object>(root: T, path: string, value: unknown): T {
  return (put(root, keysOf(path), value) ?? {}) as T;
}

function put(node: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  // An item of a list keeps its place even when nothing is known about it.
  if (Array.isArray(node)) return node.map((item, at) => (String(at) === key ? (put(item, rest, value) ?? {}) : item));
  const record: Record<string, unknown> = { ...(node as Record<string, unknown> | null | undefined) };
  const next = put(record[key], rest, value);
  if (next === undefined) delete record[key];
  else record[key] = next;
  return Object.keys(record).length === 0 ? undefined : record;
}

function keysOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((key) => key !== "");
}

/** Whether a path is one of these records and leaves, or lies within one. */
export function isWithin(records: readonly string[], path: string): boolean {
  return records.some((one) => path === one || path.startsWith(`${one}.`));
}
