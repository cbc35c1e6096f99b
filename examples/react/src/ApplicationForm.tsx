import { useMemo, useState } from "react";
import { RulesError, type Application, type EligibilityDecision, type Engine } from "telecom-service-rules";
import { Answer } from "./Answer.tsx";
import { Control } from "./Control.tsx";
import { written } from "./application.ts";
import { FIELDS, fieldFor } from "./fields.ts";
import { useEngine } from "./useEngine.ts";
import { WORDS, type Lang } from "./words.ts";

interface Props {
  /** What is known without the form: channel, type of request, results of reviews. */
  readonly known: Application;
  readonly lang?: Lang;
  /** The date or instant to decide for; this computer's clock by default. */
  readonly asOf?: string;
}

/** A form that is decided anew with every key. It sends nothing: give the application to your server, which decides again. */
export function ApplicationForm({ known, lang = "zh", asOf }: Props) {
  const engine = useEngine();
  const [application, setApplication] = useState(known);
  const words = WORDS[lang];
  const answer = useMemo(() => engine && decide(engine, application, asOf), [engine, application, asOf]);
  if (!engine || !answer) return <p role="alert">{words.unavailable}</p>;

  const marks = marksOf(answer, lang);
  return (
    <div className="application" lang={lang === "zh" ? "zh-CN" : "en"}>
      <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <h1>{words.title}</h1>
        {FIELDS.map((field) => (
          <Control
            key={field.path}
            field={field}
            engine={engine}
            lang={lang}
            mark={marks.get(field.path)}
            application={application}
            onChange={(value) => setApplication((now) => written(now, field.path, value))}
          />
        ))}
      </form>
      <Answer answer={answer} lang={lang} />
    </div>
  );
}

/** What cannot be read is an answer as well while somebody types: half a number, half a date. */
function decide(engine: Engine, application: Application, asOf: string | undefined): EligibilityDecision | RulesError {
  try {
    return engine.checkEligibility(application, asOf === undefined ? {} : { asOf });
  } catch (error) {
    if (error instanceof RulesError) return error;
    throw error;
  }
}

/** Which fields to mark, and with what: wrong before needed. */
function marksOf(answer: EligibilityDecision | RulesError, lang: Lang): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  const mark = (name: string, text: string) => {
    const path = fieldFor(name)?.path;
    if (path !== undefined) marks.set(path, text);
  };
  if (answer instanceof RulesError) {
    mark(answer.path, answer.text[lang]);
    return marks;
  }
  for (const { path } of answer.needs) mark(path, WORDS[lang].needed);
  for (const { result, effect, paths } of answer.findings) {
    if (result !== "notMet" || (effect !== "correct" && effect !== "refuse")) continue;
    // A record named beside what is in it only says when the rule applies.
    const about = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
    for (const path of about) mark(path, WORDS[lang].wrong);
  }
  return marks;
}
