// The headers that a host should send: as the file _headers, which Netlify and Cloudflare Pages read, and for the test of the
// configurations in hosting/, which say the same in the words of other servers.

import { headerPolicy } from "./policy.mjs";

// For every file. The policy is one of them, and not the same for all.
const SAME = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

export const security = (name) => ({ "Content-Security-Policy": headerPolicy(name), ...SAME });

export const FOR_EVER = "public, max-age=31536000, immutable";
// Asked for anew each time, and no one on the way may change a byte: the digests would not fit.
export const NEVER = "no-cache, no-transform";

// A name that holds a hash of its content never changes its meaning. Trunk writes its hashes without leading zeros.
export const HASHED = /-[0-9a-f]{12,16}(_bg)?\.(css|html|js|svg|wasm|woff2)$/;

// `names` are the files beside the page. Each is named: hosts join headers of two rules into one line, so that no
// address may get the same header twice. A policy is for what is opened or runs by itself; some hosts leave `.html` off.
export function headers(names) {
  const rule = (path, pairs) => [path, ...Object.entries(pairs).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const ruled = (name) => {
    const pairs = { "Cache-Control": HASHED.test(name) ? FOR_EVER : NEVER };
    if (/\.html$|^worker\.js$/.test(name)) pairs["Content-Security-Policy"] = headerPolicy(name);
    const bare = /^(picture|frame)-.*\.html$/.test(name) ? [rule(`/${name.replace(".html", "")}`, pairs)] : [];
    return [rule(`/${name}`, pairs), ...bare];
  };
  const files = names.filter((name) => /\.\w+$/.test(name) && name !== "index.html").sort();
  return [
    rule("/*", SAME),
    rule("/", { "Cache-Control": NEVER, "Content-Security-Policy": headerPolicy("") }),
    ...["index.html", ...files].flatMap(ruled),
    rule("/fonts/*", { "Cache-Control": FOR_EVER }),
  ].join("\n") + "\n";
}
