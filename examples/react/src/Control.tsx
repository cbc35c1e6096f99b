import { useId } from "react";
import type { Application, Engine } from "telecom-service-rules";
import { read, type Value } from "./application.ts";
import type { Field } from "./fields.ts";
import { WORDS, type Lang } from "./words.ts";

interface Props {
  readonly field: Field;
  readonly engine: Engine;
  readonly lang: Lang;
  /** What to say of it, when something is missing or wrong. */
  readonly mark: string | undefined;
  readonly application: Application;
  readonly onChange: (value: Value) => void;
}

/** One field, named by the engine. A blank one is unknown and leaves its key out. */
export function Control({ field, engine, lang, mark, application, onChange }: Props) {
  const id = useId();
  const words = WORDS[lang];
  const { path, kind, list } = field;
  const value = read(application, path);
  const shown = typeof value === "string" ? value : "";
  const common = {
    id,
    name: path,
    "aria-invalid": mark === words.needed ? undefined : mark !== undefined,
    "aria-describedby": mark && `${id}-mark`,
  };
  const change = (text: string) => onChange(text === "" ? undefined : text);

  let control;
  if (kind === "choice" || kind === "flag") {
    const members = engine.members(list ?? "").map(({ code, text }) => [code, text[lang]] as const);
    const options =
      kind === "choice"
        ? members
        : ([
            ["true", words.yes],
            ["false", words.no],
          ] as const);
    control = (
      <select
        {...common}
        value={kind === "flag" ? String(value ?? "") : shown}
        onChange={({ target }) => {
          if (kind === "flag") onChange(target.value === "" ? undefined : target.value === "true");
          else change(target.value);
        }}
      >
        <option value="">{words.unknown}</option>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    );
  } else if (kind === "instant")
    // The browser's field knows no zone: what is meant is the time in China.
    control = (
      <input
        {...common}
        type="datetime-local"
        value={shown.slice(0, 16)}
        onChange={({ target }) => change(target.value && `${target.value.slice(0, 16)}:00+08:00`)}
      />
    );
  else if (kind === "date")
    control = <input {...common} type="date" value={shown} onChange={({ target }) => change(target.value)} />;
  else
    control = (
      <input
        {...common}
        inputMode={kind === "money" ? "decimal" : undefined}
        value={shown}
        onChange={({ target }) => change(target.value)}
      />
    );

  return (
    <div className="field">
      <label htmlFor={id}>
        {engine.label(path.replace(/\[\d+\]/g, "[]"))[lang]}
        {kind === "money" && words.yuan}
      </label>
      {control}
      {mark !== undefined && (
        <span id={`${id}-mark`} className={mark === words.needed ? "needed" : "wrong"}>
          {mark}
        </span>
      )}
    </div>
  );
}
