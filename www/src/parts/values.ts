import { say, type Context } from "./context.ts";
import type { Field, ListField } from "./fields.ts";
import { yuanOf } from "./money.ts";
import { clockOf } from "./time.ts";
import { read } from "./tree.ts";

/** A value for a person: a code by its name, money in yuan, an instant in China's time. */
export function valueText(
  context: Context,
  { kind, list }: Pick<Field, "kind"> & { readonly list?: string | undefined },
  value: unknown,
): string {
  const { words } = context;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return kind === "money" ? `${yuanOf(value)} ${words.unit}` : String(value);
  if (kind === "instant") return clockOf(String(value));
  const member = list === undefined ? undefined : context.engine.members(list).find(({ code }) => code === value);
  return member ? say(context, member.text) : String(value);
}

/** The lines of what was told in a field: one for each item of a list. Known to be absent is said too. */
export function toldLines(context: Context, field: Field | ListField, value: unknown): readonly string[] {
  const { words } = context;
  if (value === undefined) return [words.notKnown];
  if (value === null) return [words.none];
  if (field.kind !== "list") return [valueText(context, field, value)];
  if (!Array.isArray(value) || value.length === 0) return [words.none];
  return value.map((item: unknown) => {
    const parts = field.item.flatMap((part) => {
      const told = read(item, part.path);
      return told === undefined || told === null ? [] : [valueText(context, part, told)];
    });
    return parts.join(words.colon) || words.notKnown;
  });
}
