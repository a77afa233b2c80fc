// What the page may do. The page carries it itself, because not every host can send headers.

const RULES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // Its one policy gives out the address of the service worker (src/browser/offline.js), and nothing else.
  "trusted-types hannun-worker",
];

export const PAGE_POLICY = RULES.join("; ");
// This rule means something in a header alone.
export const HEADER_POLICY = [...RULES, "frame-ancestors 'none'"].join("; ");
