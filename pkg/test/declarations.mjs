// Reads emitted declaration files (.d.ts) as far as it takes to say which types the entries lead to, and which of their
// members have no comment. The compiler writes them regularly: every member ends in a semicolon.
import { readFileSync } from "node:fs";
import path from "node:path";

const TOKEN =
  /\s+|(?<doc>\/\*\*[^]*?\*\/)|\/\/.*|\/\*[^]*?\*\/|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)|(?<word>[#$\w]+)|(?<mark>=>|\.\.\.|[^\s])/gu;

/** Words, strings and marks; a documentation comment stands at the token that follows it. */
function tokensOf(text) {
  const tokens = [];
  let [doc, line] = ["", 1];
  for (const match of text.matchAll(TOKEN)) {
    const { doc: comment, string, word, mark } = match.groups;
    if (comment !== undefined) doc = comment;
    else if (string ?? word ?? mark) {
      tokens.push({ text: match[0], isWord: word !== undefined, isString: string !== undefined, doc, line });
      doc = "";
    }
    line += match[0].split("\n").length - 1;
  }
  return tokens;
}

const OPENS = new Set(["{", "(", "[", "<"]);
const CLOSES = new Set(["}", ")", "]", ">"]);

/** The position after the mark that closes the one at `at`. */
function after(tokens, at) {
  let depth = 0;
  for (let i = at; i < tokens.length; i++) {
    if (OPENS.has(tokens[i].text)) depth++;
    else if (CLOSES.has(tokens[i].text) && --depth === 0) return i + 1;
  }
  throw new Error(`line ${tokens[at].line}: nothing closes this ${tokens[at].text}`);
}

/** One file: what it declares, imports and exports. */
function read(file) {
  const tokens = tokensOf(readFileSync(file, "utf8"));
  const found = { file, declared: new Map(), imported: new Map(), exported: new Map(), all: [] };
  for (let at = 0; at < tokens.length;) {
    const start = at;
    const leads = (...words) => words.every((word, i) => tokens[at + i]?.text === word);
    const is = (...words) => words.includes(tokens[at]?.text);
    const isExported = is("export");
    if (isExported) at++;
    if (isExported && is("default") && leads("default", tokens[at + 1].text, ";")) {
      found.exported.set("default", { local: tokens[at + 1].text });
      at += 3;
      continue;
    }
    while (is("declare", "default", "abstract")) at++;
    if (is("import") || (isExported && (is("*", "{") || leads("type", "*") || leads("type", "{")))) {
      let end = at;
      while (tokens[end].text !== ";") end++;
      clause(found, tokens.slice(start, end), isExported);
      at = end + 1;
      continue;
    }
    const kind = tokens[at++].text;
    const name = tokens[at]?.text;
    if (kind === "interface" || kind === "class") {
      while (tokens[at].text !== "{") at = tokens[at].text === "<" ? after(tokens, at) : at + 1;
      at = after(tokens, at);
    } else if (["type", "const", "function", "enum", "let"].includes(kind)) {
      while (tokens[at].text !== ";") at = OPENS.has(tokens[at].text) ? after(tokens, at) : at + 1;
      at++;
    } else if (kind === ";") continue;
    else throw new Error(`${file}, line ${tokens[start].line}: not read: ${kind}`);
    const declaration = {
      name,
      kind,
      doc: tokens[start].doc,
      tokens: tokens.slice(start, at),
      line: tokens[start].line,
    };
    const before = found.declared.get(name);
    found.declared.set(name, before ? [...before, declaration] : [declaration]);
    if (isExported) found.exported.set(name, { local: name });
  }
  return found;
}

/** An `import … from` or `export … from`. */
function clause(found, tokens, isExported) {
  const from = tokens.find(({ isString }) => isString)?.text.slice(1, -1);
  const source = from?.startsWith(".") ? path.join(path.dirname(found.file), from.replace(/\.[jt]s$/, ".d.ts")) : null;
  if (isExported && tokens.some(({ text }) => text === "*")) {
    found.all.push(source);
    return;
  }
  const open = tokens.findIndex(({ text }) => text === "{");
  if (open < 0) return;
  let names = [];
  for (const { text } of tokens.slice(open + 1)) {
    if (text !== "," && text !== "}") {
      names.push(text);
      continue;
    }
    if (names[0] === "type" && names.length !== 1 && names[1] !== "as") names.shift();
    const [name, as] = [names[0], names.at(-1)];
    if (name !== undefined && isExported)
      found.exported.set(as, from === undefined ? { local: name } : { name, source });
    else if (name !== undefined) found.imported.set(as, { name, source });
    names = [];
    if (text === "}") break;
  }
}

const MODIFIERS = new Set([
  "readonly",
  "static",
  "get",
  "set",
  "abstract",
  "declare",
  "override",
  "protected",
  "public",
]);

/** What is wrong in one declaration, and the names it leads to. */
function look({ name, doc, tokens }) {
  const [problems, names] = [[], new Set()];
  const report = (line, member, problem) => problems.push({ line, member, problem });
  if (!said(doc)) report(tokens[0].line, name, "no comment");
  // What is open around a token, `true` for a list of members, and whether the token begins one.
  const open = [];
  let begins = false;
  tokens.forEach((token, at) => {
    const [before, next] = [tokens[at - 1]?.text, tokens[at + 1]?.text];
    const { text } = token;
    if (text === "}") begins = false;
    if (begins) {
      let to = at;
      while (MODIFIERS.has(tokens[to].text) && !"(:?<;".includes(tokens[to + 1].text)) to++;
      const member = tokens[to];
      const hidden = member.text.startsWith("#") || member.text === "private";
      if (!hidden) {
        const called = member.text === "[" ? `[${tokens[to + 1].text}]` : member.text === "(" ? "()" : member.text;
        if (!said(token.doc)) report(token.line, `${name}.${called}`, "no comment");
      }
      begins = false;
      member.isName = member.isWord;
    }
    if (text === "{") {
      const isMapped = ["readonly", "[", "+", "-"].includes(next) && / ?\[ \w+ in /.test(textOf(tokens, at));
      open.push(!isMapped);
      begins = !isMapped;
    } else if (OPENS.has(text)) open.push(false);
    else if (CLOSES.has(text)) open.pop();
    else if (text === ";" && open.at(-1)) begins = true;
    else if (token.isWord) {
      const isName = token.isName || ((next === ":" || next === "?") && ["(", ",", "[", "..."].includes(before));
      if (text === "any" && !isName) report(token.line, name, "any");
      if (!isName && before !== ".") names.add(text);
    }
  });
  return { problems, names };
}

function textOf(tokens, at) {
  return tokens
    .slice(at + 1, at + 6)
    .map(({ text }) => text)
    .join(" ");
}

/** Whether a comment holds a word. */
function said(doc) {
  return /\p{L}/u.test(doc);
}

/**
 * What is wrong with the types that some entries lead to: `{ file, line, member, problem }`, the problem `no comment`
 * or `any`. `reached` names the declarations that were looked at.
 */
export function review(entries) {
  const files = new Map();
  const fileOf = (file) => files.get(file) ?? files.set(file, read(file)).get(file);
  const seen = new Set();
  const problems = [];

  const reachExport = (file, name) => {
    const one = fileOf(file);
    const exported = one.exported.get(name);
    if (exported?.local !== undefined) return reachLocal(one, exported.local);
    if (exported !== undefined) return exported.source === null || reachExport(exported.source, exported.name);
    return one.all.some((source) => source !== null && reachExport(source, name));
  };
  const reachLocal = (one, name) => {
    const imported = one.imported.get(name);
    if (imported !== undefined) return imported.source === null || reachExport(imported.source, imported.name);
    const declared = one.declared.get(name);
    if (declared === undefined) return false;
    const key = `${one.file} ${name}`;
    if (seen.has(key)) return true;
    seen.add(key);
    for (const declaration of declared) {
      const { problems: here, names } = look(declaration);
      for (const problem of here) problems.push({ file: one.file, ...problem });
      for (const inner of names) reachLocal(one, inner);
    }
    return true;
  };
  const reachAll = (file) => {
    const one = fileOf(file);
    for (const name of one.exported.keys())
      if (!reachExport(file, name)) throw new Error(`${file} exports ${name}, which nothing declares`);
    for (const source of one.all) if (source !== null) reachAll(source);
  };
  for (const entry of entries) reachAll(entry);
  return { problems, reached: [...seen].map((key) => key.split(" ")[1]) };
}
