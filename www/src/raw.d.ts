/** A file as text, taken into the page when it is built. */
declare module "*?raw" {
  const text: string;
  export default text;
}

/** A style sheet that goes with a module. */
declare module "*.css" {}
