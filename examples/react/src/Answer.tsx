import { RulesError, type EligibilityDecision } from "telecom-service-rules";
import { fieldFor } from "./fields.ts";
import { WORDS, type Lang } from "./words.ts";

interface Props {
  readonly answer: EligibilityDecision | RulesError;
  readonly lang: Lang;
}

/** What the rules say: the verdict, what keeps it from being better with remedy and clause, and what to fill in. */
export function Answer({ answer, lang }: Props) {
  const words = WORDS[lang];
  if (answer instanceof RulesError)
    return (
      <Told verdict="unreadable" lang={lang}>
        <p>{answer.text[lang]}</p>
      </Told>
    );

  const { verdict, findings, needs, notice } = answer;
  const reasons = findings.filter(({ effect }) => effect !== null && effect !== "ask");
  return (
    <Told verdict={verdict} lang={lang}>
      <ul className="reasons">
        {reasons.map(({ rule, effect, text, remedy, sources: [source] }) => (
          <li key={rule} className={effect ?? ""}>
            <strong>{remedy[lang]}</strong>
            <span>{text[lang]}</span>
            {source && <cite>{words.source(source.title[lang], source.clause)}</cite>}
          </li>
        ))}
      </ul>
      {needs.length > 0 && <h3>{words.missing(needs.length)}</h3>}
      <ul className="needs">
        {needs.map(({ path, text }) => (
          <li key={path}>
            <button type="button" onClick={() => focusOn(path)}>
              {text[lang]}
            </button>
          </li>
        ))}
      </ul>
      <small>{notice[lang]}</small>
    </Told>
  );
}

function Told({
  verdict,
  lang,
  children,
}: {
  verdict: EligibilityDecision["verdict"] | "unreadable";
  lang: Lang;
  children: React.ReactNode;
}) {
  return (
    <aside className="answer" data-verdict={verdict}>
      {/* Only the verdict is read aloud by itself: the reasons change with every key. */}
      <div role="status">
        <h2>{WORDS[lang].verdicts[verdict]}</h2>
      </div>
      {children}
    </aside>
  );
}

function focusOn(name: string) {
  const field = fieldFor(name);
  if (field) document.querySelector<HTMLElement>(`[name="${CSS.escape(field.path)}"]`)?.focus();
}
