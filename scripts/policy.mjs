// What the pages may do. Each carries its policy itself, because not every host can send headers.

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

// The page that gets a picture (picture/) connects to nothing; what it shows beside its words is its frame, of this host.
const PICTURE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

// The frame may ask anybody, and do nothing else. It has no origin, so there is nothing of this site that it could tell.
const FRAME = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

const joined = (...rules) => rules.join("; ");

export const PAGE_POLICY = joined(...RULES);
export const PICTURE_POLICY = joined(...PICTURE);
export const FRAME_POLICY = joined(...FRAME);
// These rules mean something in a header alone.
const HEADER_POLICY = joined(...RULES, "frame-ancestors 'none'");
const PICTURE_HEADER_POLICY = joined(...PICTURE, "frame-ancestors 'none'");
const FRAME_HEADER_POLICY = joined(...FRAME, "frame-ancestors 'self'", "sandbox allow-scripts");

// The policy that a host sends with a file. Two would both have to be met, so no file may get the one of another.
export const headerPolicy = (name) =>
  /(^|\/)picture-[0-9a-f]{16}(\.html)?$/.test(name) ? PICTURE_HEADER_POLICY : /(^|\/)frame-[0-9a-f]{16}(\.html)?$/.test(name) ? FRAME_HEADER_POLICY : HEADER_POLICY;
