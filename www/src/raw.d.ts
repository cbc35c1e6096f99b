/** A file as text, taken into the page when it is built. */
declare module "*?raw" {
  const text: string;
  export default text;
}

/** A style sheet that goes with a module. */
declare module "*.css" {}

/** The address of a worker's own file, made when the page is built. */
declare module "*?worker&url" {
  const address: string;
  export default address;
}

/** What the build says of itself. */
interface ImportMeta {
  readonly env: { readonly PROD: boolean };
}
