// Whole tables, decided row by row in workers.
import { ROW_QUESTIONS } from "telecom-service-rules/table";
import { moment } from "../parts/controls.ts";
import type { Area, Context } from "../parts/context.ts";
import { h, icon } from "../parts/dom.ts";
import { nowInChina } from "../parts/time.ts";
import "./batch.css";
import { columnTable, howTo } from "./batch-columns.ts";
import { sizeOf } from "./batch-files.ts";
import { BatchLink } from "./batch-link.ts";
import { Names } from "./batch-names.ts";
import { numberIn, outcomeBars, part, resultParts } from "./batch-result.ts";
import { schemaOf } from "./schemas.ts";
import type { FileFlaw, FromWorker, Input, QuestionId, Result, Seen } from "./told.ts";
import { BATCH } from "./words.ts";

const QUESTIONS = Object.keys(ROW_QUESTIONS) as QuestionId[];
const INVENTED = [1_000, 100_000];

/** What is wrong with the file. */
interface Flaw {
  readonly flaw: FileFlaw;
  readonly column?: number;
  readonly hint?: string;
}

export class BatchRunner extends HTMLElement implements Area {
  #context: Context | undefined;
  #question: QuestionId = "eligibility";
  #time: string | undefined = nowInChina();
  #input: { readonly input: Input; readonly name: string } | undefined;
  #carry: readonly number[] = [];
  #seen: Seen | Flaw | undefined;
  /** The question that runs; there is none while nothing does. */
  #running: QuestionId | undefined;
  #stopping = false;
  #failed = false;
  #result: { readonly question: QuestionId; readonly result: Result } | undefined;
  #names: readonly [Context, QuestionId, Names] | undefined;
  #drawing = 0;
  readonly #link = new BatchLink((told) => this.#heard(told));

  readonly #file = h("div", { class: "batch-file", "aria-live": "polite" });
  readonly #act = h("div", { class: "batch-act" });
  readonly #bar = h("progress", { max: 1 });
  readonly #numbers = h("p", { class: "batch-numbers" });
  readonly #live = h("div", { class: "batch-live" });
  readonly #said = h("p", { class: "batch-said", role: "status" });
  readonly #outcome = h("div", {});
  readonly #end = h("div", { class: "batch-end" });
  readonly #how = h("div", {});

  open(state: URLSearchParams): void {
    const asked = QUESTIONS.find((id) => id === state.get("question"));
    if (asked !== undefined && asked !== this.#question) this.#choose(asked);
  }

  show(context: Context): void {
    this.#context = context;
    const said = BATCH[context.lang];
    this.replaceChildren(
      h("p", { class: "intro" }, said.intro),
      h("div", { class: "panel batch-form" }, this.#questions(context), this.#when(context), this.#drop(context)),
      this.#act,
      this.#live,
      this.#said,
      this.#outcome,
      this.#end,
      h(
        "details",
        { class: "group batch-help", open: this.#input === undefined },
        h("summary", {}, said.how),
        this.#how,
      ),
    );
    this.#told();
    this.#acts();
    this.#ended();
    this.#helped();
    // Another profile knows other facts.
    if (this.#input !== undefined && this.#running === undefined) this.#look();
  }

  #questions(context: Context): HTMLElement {
    const said = BATCH[context.lang];
    const choices = QUESTIONS.map((id) => {
      const change = () => {
        this.#choose(id);
        context.keep({ question: id });
      };
      const input = h("input", { type: "radio", name: "batch-question", value: id, change });
      input.checked = id === this.#question;
      const [name, row] = said.questions[id];
      return h("label", { class: "choice" }, input, h("span", {}, name, h("small", {}, row)));
    });
    return h(
      "fieldset",
      {},
      h("legend", {}, said.question),
      h("div", { class: "choices batch-questions" }, ...choices),
    );
  }

  #choose(question: QuestionId): void {
    this.#question = question;
    // Invented rows are of the question they were invented for.
    if (this.#input !== undefined) this.#take(this.#input.input, this.#input.name);
    this.#helped();
  }

  #when(context: Context): HTMLElement {
    return moment("batch-time", BATCH[context.lang].time, this.#time, (instant) => {
      this.#time = instant;
      this.#acts();
    });
  }

  #drop(context: Context): HTMLElement {
    const said = BATCH[context.lang];
    const take = (files: FileList | null | undefined) => {
      const file = files?.[0];
      if (file) this.#take({ file }, said.chosen(file.name, sizeOf(file.size)));
    };
    const input = h("input", { type: "file", accept: ".csv,.ndjson,.jsonl,.txt", hidden: true });
    input.addEventListener("change", () => {
      take(input.files);
      // The same file, mended, can be chosen again.
      input.value = "";
    });
    const invented = INVENTED.map((rows) => {
      const count = numberIn(context, rows);
      const click = () => this.#take({ invented: rows }, said.inventedName(count));
      return h("button", { type: "button", "data-invented": rows, click }, said.invented(count));
    });
    const zone = h(
      "div",
      { class: "batch-drop" },
      h("p", {}, said.drop),
      h(
        "p",
        { class: "row-end" },
        h("button", { type: "button", class: "choose", click: () => input.click() }, said.choose),
        ...invented,
      ),
      input,
      this.#file,
    );
    zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      zone.dataset.over = "";
    });
    zone.addEventListener("dragleave", () => delete zone.dataset.over);
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      delete zone.dataset.over;
      take(event.dataTransfer?.files);
    });
    return zone;
  }

  #take(input: Input, name: string): void {
    this.#input = { input, name };
    this.#carry = [];
    this.#look();
  }

  #asked(input: Input) {
    return { question: this.#question, input, carry: this.#carry, profile: this.#context?.profile };
  }

  #look(): void {
    if (this.#input === undefined) return;
    this.#seen = undefined;
    this.#link.look(this.#asked(this.#input.input));
    this.#told();
    this.#acts();
  }

  /** What is known of the file. */
  #told(): void {
    const context = this.#context;
    if (!context) return;
    const said = BATCH[context.lang];
    const seen = this.#seen;
    if (this.#input === undefined) return this.#file.replaceChildren();
    const name = h("p", { class: "batch-name" }, this.#input.name);
    if (seen === undefined) return this.#file.replaceChildren(name, h("p", { class: "hint" }, said.looking));
    if ("flaw" in seen) return this.#file.replaceChildren(name, ...this.#flawed(context, seen));
    const { format, encoding, columns } = seen;
    const known = columns.filter(({ path }) => path !== null).length;
    this.#file.replaceChildren(
      name,
      h("p", { class: "batch-seen" }, icon("check"), said.seen(format, encoding.toUpperCase(), known)),
      columns.length > 0
        ? h(
            "details",
            { class: "fold", "data-fold": "seen" },
            h("summary", {}, context.words.withNote(said.columns, columns.length)),
            columnTable(context, columns),
          )
        : "",
    );
  }

  #flawed({ lang, words }: Context, { flaw, column = 0, hint }: Flaw): HTMLElement[] {
    const said = BATCH[lang];
    const carry = () => {
      this.#carry = [...this.#carry, column];
      this.#look();
    };
    return [
      h("p", { class: "trouble", "data-flaw": flaw }, icon("alert"), said.flaws[flaw](column)),
      ...(hint === undefined ? [] : [h("p", { class: "hint" }, said.nearest, words.colon, h("code", {}, hint))]),
      ...(flaw === "unknownColumn"
        ? [h("p", {}, h("button", { type: "button", class: "carry", click: carry }, said.carry(column)))]
        : []),
    ];
  }

  #acts(): void {
    const context = this.#context;
    if (!context) return;
    const said = BATCH[context.lang];
    const had = this.#act.contains(document.activeElement);
    if (this.#running !== undefined) {
      const cancel = h("button", { type: "button", class: "cancel", click: () => this.#stop() });
      cancel.textContent = this.#stopping ? said.cancelling : said.cancel;
      this.#act.replaceChildren(cancel);
    } else {
      const ready = this.#seen !== undefined && !("flaw" in this.#seen) && this.#time !== undefined;
      const name = this.#result && ready ? said.again : said.run;
      const hint = this.#input === undefined && "batch-first";
      this.#act.replaceChildren(
        h(
          "button",
          { type: "button", class: "run", disabled: !ready, "aria-describedby": hint, click: () => this.#run() },
          name,
        ),
        ...(hint ? [h("p", { id: hint, class: "hint" }, said.chooseFirst)] : []),
      );
    }
    if (had) this.#act.querySelector("button")?.focus();
  }

  #run(): void {
    const context = this.#context;
    if (!context || this.#input === undefined || this.#time === undefined) return;
    const said = BATCH[context.lang];
    [this.#running, this.#stopping, this.#failed, this.#result] = [this.#question, false, false, undefined];
    this.#bar.removeAttribute("value");
    this.#bar.setAttribute("aria-label", said.progress);
    this.#numbers.textContent = "";
    this.#live.replaceChildren(this.#bar, this.#numbers);
    this.#said.textContent = said.begun;
    this.#outcome.replaceChildren();
    this.#end.replaceChildren();
    this.#link.run(this.#asked(this.#input.input), this.#time);
    this.#acts();
  }

  #stop(): void {
    this.#link.stop();
    this.#stopping = true;
    this.#acts();
  }

  #heard(told: FromWorker): void {
    switch (told.told) {
      case "seen":
      case "flaw":
        this.#seen = told.told === "seen" ? told.seen : told;
        this.#told();
        this.#acts();
        // Asked for before the rows keep the machine busy.
        setTimeout(() => this.#context && this.#named(this.#context, this.#question));
        return;
      case "progress":
        return this.#progress(told);
      case "result": {
        const question = this.#running ?? this.#question;
        this.#running = undefined;
        this.#result = { question, result: told.result };
        this.#acts();
        return this.#ended();
      }
      case "failed":
        this.#running = undefined;
        this.#failed = true;
        this.#acts();
        return this.#ended();
    }
  }

  #progress({ bytes, counts, seconds }: Extract<FromWorker, { readonly told: "progress" }>): void {
    const context = this.#context;
    const question = this.#running;
    if (!context || question === undefined) return;
    const said = BATCH[context.lang];
    const total = this.#seen && "bytes" in this.#seen && "file" in this.#input!.input ? this.#seen.bytes : undefined;
    const invented = this.#input && "invented" in this.#input.input ? this.#input.input.invented : undefined;
    // Of a file only the bytes are known, of invented rows their number.
    const part = invented !== undefined ? counts.rows / invented : total ? bytes / total : 0;
    this.#bar.value = part;
    const rate = Math.round(counts.rows / Math.max(seconds, 0.001));
    const left = part > 0 ? Math.ceil((seconds * (1 - part)) / part) : 0;
    const facts = [said.rows(numberIn(context, counts.rows)), said.rate(numberIn(context, rate)), said.left(left)];
    this.#numbers.textContent = facts.join(" · ");
    this.#outcome.replaceChildren(this.#outcomes(context, question, counts));
  }

  #outcomes(context: Context, question: QuestionId, counts: Result["counts"]): HTMLElement {
    const bars = outcomeBars(context, question, this.#named(context, question), counts);
    return part("outcome", BATCH[context.lang].outcome, bars);
  }

  #named(context: Context, question: QuestionId): Names {
    const [of, asked, known] = this.#names ?? [];
    if (known && of === context && asked === question) return known;
    const names = new Names(context, question);
    this.#names = [context, question, names];
    return names;
  }

  /** What came out, or why nothing did. */
  #ended(): void {
    const context = this.#context;
    if (!context || this.#running !== undefined) return;
    const said = BATCH[context.lang];
    this.#drawing++;
    this.#live.replaceChildren();
    if (this.#failed || this.#result === undefined) {
      this.#said.textContent = this.#failed ? said.failed : "";
      this.#outcome.replaceChildren();
      this.#end.replaceChildren();
      return;
    }
    const { question, result } = this.#result;
    const { counts, seconds, stopped, cutShort } = result;
    const [rows, bad] = [numberIn(context, counts.rows), numberIn(context, counts.bad)];
    const rate = numberIn(context, Math.round(counts.rows / Math.max(seconds, 0.001)));
    const sentence = stopped ? said.stopped(rows, bad) : said.done(rows, bad, seconds.toFixed(1), rate);
    this.#said.textContent = cutShort ? `${sentence} ${said.cutShort}` : sentence;
    this.#outcome.replaceChildren(this.#outcomes(context, question, counts));
    this.#end.replaceChildren();
    const parts = resultParts(context, question, this.#named(context, question), result);
    // Each in a turn of its own, and not into what was drawn anew meanwhile.
    const drawing = ++this.#drawing;
    const draw = () => {
      const next = drawing === this.#drawing ? parts.next() : undefined;
      if (next === undefined || next.done) return;
      this.#end.append(next.value);
      setTimeout(draw);
    };
    setTimeout(draw);
  }

  /** How to make a table for the question. */
  #helped(): void {
    const question = this.#question;
    void schemaOf(question).then((schema) => {
      if (this.#context && this.#question === question)
        this.#how.replaceChildren(...howTo(this.#context, question, schema));
    });
  }
}
customElements.define("batch-runner", BatchRunner);
