// The trees as one expression of `? :`, for languages that differ only in a few words.

/** Writes trees in a language: its words for `and`, `or` and `not`, and how it writes a literal and a result. */
export function writer({ and, or, not, literal, result }) {
  const operand = (than) => (typeof than === "number" ? literal(than) : than);
  const tests = {
    unknown: ({ fact }) => `${fact} == null`,
    is: ({ fact, value }) => `${fact} == ${literal(value)}`,
    yes: ({ fact }) => fact,
    oneOf: ({ fact, values }) => `${fact} in [${values.map(literal).join(", ")}]`,
    atLeast: ({ fact, than }) => `${fact} >= ${operand(than)}`,
    above: ({ fact, than }) => `${fact} > ${operand(than)}`,
    equals: ({ fact, than }) => `${fact} == ${operand(than)}`,
    all: ({ parts }) => parts.map(part).join(` ${and} `),
    any: ({ parts }) => parts.map(part).join(` ${or} `),
    not: (one) => `${not}(${test(one.part)})`,
  };
  const test = (one) => tests[one.op](one);
  const part = (one) => (one.parts ? `(${test(one)})` : test(one));

  function expression(tree) {
    if (typeof tree === "string") return result(tree);
    const then = typeof tree.then === "string" ? result(tree.then) : `(${expression(tree.then)})`;
    return `${test(tree.test)} ? ${then} : ${expression(tree.otherwise)}`;
  }
  return expression;
}
