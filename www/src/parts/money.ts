// Yuan as typed, fen as the rules read them. Digits are moved as text: a float would lose a fen now and then.

/** Fen for an amount typed in yuan: `"99.5"` is 9950. `null` when it is not an amount, `undefined` when it is empty. */
export function fenOf(yuan: string): number | null | undefined {
  const typed = yuan.replace(/[\s,，¥￥]/g, "");
  if (typed === "") return undefined;
  const parts = /^(-?)(\d{1,13})(?:\.(\d{0,2}))?$/.exec(typed);
  if (!parts) return null;
  const [, sign = "", whole = "", fraction = ""] = parts;
  // At most 15 digits, which a number holds exactly; adding 0 turns -0 into 0.
  return Number(sign + whole + fraction.padEnd(2, "0")) + 0;
}

/** Yuan for an amount in fen: 9950 is `"99.50"`. */
export function yuanOf(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
