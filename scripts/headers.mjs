// The headers that a host should send: as the file _headers, which Netlify and Cloudflare Pages read, and for the test of the
// configurations in hosting/, which say the same in the words of other servers.

import { HEADER_POLICY } from "./policy.mjs";

export const SECURITY = {
  "Content-Security-Policy": HEADER_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

export const FOR_EVER = "public, max-age=31536000, immutable";
// Asked for anew each time, and no one on the way may change a byte: the digests would not fit.
export const NEVER = "no-cache, no-transform";

// A name that holds a hash of its content never changes its meaning. Trunk writes its hashes without leading zeros.
export const HASHED = /-[0-9a-f]{12,16}(_bg)?\.(css|js|svg|wasm|woff2)$/;

// `names` are the files beside the page. Each is named: hosts join headers of two rules into one line, so that no
// address may get the same header twice.
export function headers(names) {
  const rule = (path, pairs) => [path, ...Object.entries(pairs).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const cached = names
    .filter((name) => /\.\w+$/.test(name) && name !== "index.html")
    .sort()
    .map((name) => rule(`/${name}`, { "Cache-Control": HASHED.test(name) ? FOR_EVER : NEVER }));
  return [
    rule("/*", SECURITY),
    rule("/", { "Cache-Control": NEVER }),
    rule("/index.html", { "Cache-Control": NEVER }),
    ...cached,
    rule("/fonts/*", { "Cache-Control": FOR_EVER }),
  ].join("\n") + "\n";
}
