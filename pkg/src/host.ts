// Types of the host by way of what is global: a program for Node is often compiled without the browser's types, and Node's
// own have no WebAssembly. A name that is missing would make everything around it `any`.

/** What an object has under a name, if it has it. */
type Of<T, K extends PropertyKey> = K extends keyof T ? T[K] : never;

/** An address as the host knows it. */
export type Address = Of<Of<typeof globalThis, "URL">, "prototype">;

/** What the host knows of modules; without any of it, nothing. */
type Known = Of<Of<Of<typeof globalThis, "WebAssembly">, "Module">, "prototype">;

/** A compiled module as the host knows it. */
export type Module = [Known] extends [never] ? object : Known & object;
