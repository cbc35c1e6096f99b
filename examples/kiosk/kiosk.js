// One question at a time: what the rules still need to know is asked next. Nothing is kept, and nothing is sent.
"use strict";

/** Somebody who walks away leaves nothing behind. */
const IDLE = 60_000;

/** Question → what its answer told. All that is known of a customer is in here. */
const answers = new Map();
let engine;
let lang = "zh";
let begun = false;
let idle;

function show() {
  const w = WORDS[lang];
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  document.title = find("h1").textContent = w.title;
  find("#again").textContent = w.again;
  find("#again").hidden = !begun;
  find("#lang").textContent = w.other;
  find("#lang").lang = lang === "zh" ? "en" : "zh-CN";
  if (!engine) return screen(w.broken);
  if (!begun)
    return screen(
      w.welcome,
      button(w.begin, () => (begun = true)),
    );

  const application = [...answers.values()].reduce(merged, KNOWN);
  const decision = engine.checkEligibility(application);
  const wrong = decision.findings.filter(({ effect }) => effect === "correct" || effect === "refuse");
  const question = decision.needs.length > 0 && questionOn([decision.needs[0].path]);
  if (wrong.length > 0 || !question) return showVerdict(w, application, decision, wrong);

  const title = question.title(w, application);
  const step = element("p", "step", w.step(answers.size + 1));
  const answer = (told) => answers.set(question, typeof told === "function" ? told() : told);
  if (question.typed) return screen(title, step, ...keypad(w, question.digits, (text) => answer(question.typed(text))));
  const choices = question.choices(w, lang);
  screen(title, step, ...choices.map(({ text, tells, note }) => button(text, () => answer(tells), note)));
}

/** What came of it: each rule in the way with what to do, its clause, and the way back to its question. */
function showVerdict(w, { form }, { verdict, findings, needs, notice }, wrong) {
  const reasons = wrong.length > 0 ? wrong : findings.filter(({ effect }) => effect === "review");
  // Several rules may have one question; one way back to it is enough.
  const changeable = new Set(answers.keys());
  const sections = reasons.map(({ text, remedy, sources, paths }) => {
    const source = w.basis(sources.map(({ title, clause }) => `${title[lang]} ${clause}`).join("; "));
    const question = questionOn(paths);
    const told = [element("h3", "", remedy[lang]), element("p", "", text[lang]), element("p", "source", source)];
    if (changeable.delete(question)) told.push(button(w.change, () => answers.delete(question)));
    return element("section", "", ...told);
  });
  // What this machine has no question for, an operator's own rule for example.
  if (wrong.length === 0) sections.push(...needs.map(({ text }) => element("p", "", w.counter(text[lang]))));
  if (verdict === "eligible") sections.push(element("p", "", w.done(form.content, form.term.start)));
  screen(w.verdicts[verdict], ...sections, element("p", "source", notice[lang]));
  find("main").dataset.verdict = verdict;
}

function questionOn(paths) {
  return QUESTIONS.find(({ facts }) => paths.some((path) => facts.test(path)));
}

/** Two parts of an application as one; the later one counts. */
function merged(known, more) {
  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isRecord(known) || !isRecord(more)) return more;
  return Object.entries(more).reduce((all, [key, value]) => ({ ...all, [key]: merged(all[key], value) }), known);
}

function keypad(w, digits, done) {
  const typed = element("output", "typed");
  const next = button(w.next, () => done(typed.value));
  next.disabled = true;
  const key = (text, change) => {
    const pressed = element("button", "", text);
    pressed.onclick = () => {
      typed.value = change(typed.value).slice(0, digits);
      next.disabled = typed.value.length < digits;
    };
    return pressed;
  };
  const keys = [..."123456789"].map((digit) => key(digit, (text) => text + digit));
  keys.push(
    key(w.erase, (text) => text.slice(0, -1)),
    key("0", (text) => `${text}0`),
    next,
  );
  return [typed, element("div", "keys", ...keys)];
}

function screen(title, ...parts) {
  const heading = element("h2", "", title);
  heading.tabIndex = -1;
  delete find("main").dataset.verdict;
  find("main").replaceChildren(heading, ...parts);
  // Read aloud, and the next Tab leads to the answers.
  heading.focus();
}

/** A touch does something, and then the rules decide what comes next. */
function button(text, touched, note) {
  const made = element("button", "choice", text, ...(note ? [element("small", "", note)] : []));
  made.onclick = () => {
    touched();
    show();
  };
  return made;
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function find(selector) {
  return document.querySelector(selector);
}

function startAgain() {
  answers.clear();
  begun = false;
  lang = "zh";
  show();
}

function stillThere() {
  clearTimeout(idle);
  idle = setTimeout(startAgain, IDLE);
}

find("#again").onclick = startAgain;
find("#lang").onclick = () => {
  lang = lang === "zh" ? "en" : "zh";
  show();
};
for (const sign of ["pointerdown", "keydown"]) addEventListener(sign, stillThere);
// What was left in a page that is gone back to.
addEventListener("pageshow", ({ persisted }) => persisted && startAgain());

globalThis.telecomServiceRules?.createEngine().then((made) => {
  engine = made;
  show();
}, show);
if (!globalThis.telecomServiceRules) show();
