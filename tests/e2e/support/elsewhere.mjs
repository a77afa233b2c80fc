// Another place on the network: a server of its own on this machine, which notes who asks it for what.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const PICTURE = readFileSync("icons/apple.png");
const ANYBODY = { "Access-Control-Allow-Origin": "*" };
const MEBIBYTE = Buffer.alloc(1024 * 1024);

// What it has, by path: [status, headers, body].
const ANSWERS = {
  "/screen.png": [200, { ...ANYBODY, "Content-Type": "image/png" }, PICTURE],
  "/unnamed": [200, { ...ANYBODY, "Content-Type": "application/octet-stream" }, PICTURE],
  "/moved.png": [302, { ...ANYBODY, Location: "/screen.png" }, ""],
  "/mine.png": [200, { "Content-Type": "image/png" }, PICTURE],
  "/gone.png": [404, ANYBODY, "gone"],
  "/page": [200, { ...ANYBODY, "Content-Type": "text/html; charset=utf-8" }, "<p>a page"],
  "/drawn.svg": [200, { ...ANYBODY, "Content-Type": "image/svg+xml" }, '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  "/broken.png": [200, { ...ANYBODY, "Content-Type": "image/png" }, "no picture"],
  "/large.png": [200, { ...ANYBODY, "Content-Type": "image/png" }, Array.from({ length: 32 }, () => MEBIBYTE)],
};

// { at(path): its address, asked: [{ path, headers }], close() }
export async function elsewhere() {
  const asked = [];
  const server = createServer(({ url, headers }, response) => {
    asked.push({ path: url, headers });
    const [status, given, body] = ANSWERS[url] ?? [404, {}, ""];
    response.on("error", () => {});
    response.writeHead(status, given);
    for (const part of [body].flat()) response.write(part);
    response.end();
  });
  await new Promise((listening) => server.listen(0, "localhost", listening));
  const { port } = server.address();
  return { asked, at: (path) => `http://localhost:${port}${path}`, close: () => new Promise((closed) => (server.close(closed), server.closeAllConnections())) };
}
