import type { Application } from "telecom-service-rules";

/** Every place in an application, so that a misspelt field does not compile; positions in lists are `[0]`. */
export type Path = Exclude<Places<Application>, `x${string}`>;

type Places<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends readonly (infer Item)[]
    ? `${K}[${number}].${Places<Item>}`
    : NonNullable<T[K]> extends object
      ? `${K}.${Places<NonNullable<T[K]>>}`
      : K;
}[keyof T & string];

/** What a field holds; `undefined` is unknown, which is not the same as `null`, known to be absent. */
export type Value = string | boolean | undefined;

/** The application with one field changed. What is left empty goes as well: an empty piece of evidence would be counted. */
export function written(application: Application, path: Path, value: Value): Application {
  return (set(application, path.split(/[.[\]]+/), value) ?? {}) as Application;
}

function set(into: unknown, [step = "", ...rest]: readonly string[], value: Value): unknown {
  const old = (into ?? (/^\d/.test(step) ? [] : {})) as Record<string, unknown>;
  const copy = (Array.isArray(old) ? [...old] : { ...old }) as Record<string, unknown>;
  const next = rest.length === 0 ? value : set(old[step], rest, value);
  if (next === undefined) delete copy[step];
  else copy[step] = next;
  return Object.keys(copy).length === 0 ? undefined : copy;
}

export function read(application: Application, path: Path): unknown {
  const steps = path.split(/[.[\]]+/);
  return steps.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | null | undefined)?.[step],
    application,
  );
}
