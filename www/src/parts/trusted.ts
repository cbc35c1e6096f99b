// The page's policy lets no text become code. Workers are named by address, and only this page's own files are.

/** What the browser offers where it enforces such a policy; TypeScript's own types do not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string;
  };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

const policy = trustedTypes?.createPolicy("own-scripts", {
  createScriptURL(address) {
    if (new URL(address).origin !== location.origin) throw new TypeError("not a file of this page");
    return address;
  },
});

/** The address of one of the page's own scripts, as `new Worker` and `register` take it. */
export function ownScript(address: URL): string {
  return policy ? policy.createScriptURL(address.href) : address.href;
}
