// Transcripts of the command line, as a person reads them:
//
//     # a remark on what follows
//     $ LANG=en_US.UTF-8 telecom-service-rules check --as-of 2026-07-03
//     < {"type": "new_service"}
//     > a line of standard output
//     ! a line of standard error
//     = 0
//
// `=` is the exit code and ends a transcript; ␍ stands for a carriage return. Files are named from the root of the repository.

/** The transcripts of a file. @throws for a line that is none of these */
export function readTranscripts(text) {
  const all = [];
  let remarks = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line === "") continue;
    const [, mark, rest = ""] = /^([#$<>!=])(?: (.*))?$/.exec(line) ?? [];
    const open = all.at(-1);
    if (mark === "#") remarks.push(rest);
    else if (mark === "$") {
      all.push({ remarks, command: rest, input: [], stdout: [], stderr: [], code: undefined });
      remarks = [];
    } else if (mark === undefined || open === undefined) throw new Error(`line ${at + 1} is no part of a transcript`);
    else if (mark === "=") open.code = Number(rest);
    else open[{ "<": "input", ">": "stdout", "!": "stderr" }[mark]].push(rest);
  }
  return all;
}

/** Words of a command, with quotes as in a shell, and the environment before its name. */
export function wordsOf(command) {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
  const at = words.indexOf("telecom-service-rules");
  const env = Object.fromEntries(words.slice(0, at).map((word) => word.split("=", 2)));
  return { env, args: words.slice(at + 1) };
}

export function writeTranscripts(all) {
  const marked = (mark, lines) => lines.map((line) => (line === "" ? mark : `${mark} ${line}`));
  const one = ({ remarks, command, input, stdout, stderr, code }) =>
    [
      ...marked("#", remarks),
      ...marked("$", [command]),
      ...marked("<", input),
      ...marked(">", stdout),
      ...marked("!", stderr),
      `= ${code}\n`,
    ].join("\n");
  return all.map(one).join("\n");
}
