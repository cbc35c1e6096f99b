/** How wide texts are on this screen. Asked of a canvas: it needs no layout. */
const pen = document.createElement("canvas").getContext("2d");
const known = new Map<string, number>();
/** Times of day pass through here while a mark is dragged: they are not all kept. */
const MOST_KNOWN = 2_000;
let family = "sans-serif";

/** Takes over the font of the page, which is another in each language. */
export function useFontOf(element: Element): void {
  const now = getComputedStyle(element).fontFamily;
  if (now === family) return;
  family = now;
  known.clear();
}

/** The width of a text, in pixels. */
export function widthOf(text: string, size: number, strong = false): number {
  const font = `${strong ? "600 " : ""}${size}px ${family}`;
  const key = `${font}\n${text}`;
  const before = known.get(key);
  if (before !== undefined || !pen) return before ?? text.length * size;
  if (known.size > MOST_KNOWN) known.clear();
  pen.font = font;
  const { width } = pen.measureText(text);
  known.set(key, width);
  return width;
}

/** A text cut to a width, with a mark of what was left out; empty where not even two characters fit. */
export function fitted(text: string, width: number, size: number, strong = false): string {
  if (widthOf(text, size, strong) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join("").trimEnd()}…`, size, strong) > width) characters.pop();
  return characters.length < 2 ? "" : `${characters.join("").trimEnd()}…`;
}
