// Tests hosting/nginx.conf as a host would use it: dist/ in a sub-folder behind a real nginx, looked at from outside and with a
// browser. Also holds the Caddyfile against the same list of headers. Without nginx it says so and tests the rest.
//
//   node scripts/hosting.mjs dist

import { chromium } from "@playwright/test";
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { elsewhere } from "../tests/e2e/support/elsewhere.mjs";
import { findChromium, flags } from "./browser.mjs";
import { FOR_EVER, HASHED, NEVER, security } from "./headers.mjs";

const TYPES = {
  css: "text/css", html: "text/html", js: "text/javascript", mjs: "text/javascript", png: "image/png", svg: "image/svg+xml",
  txt: "text/plain", wasm: "application/wasm", webmanifest: "application/manifest+json", woff2: "font/woff2",
};

const dist = process.argv[2] ?? "dist";
let failed = 0;
let checked = 0;

function check(holds, words) {
  checked++;
  if (holds) return;
  failed++;
  console.error(`✗ ${words}`);
}

checkCaddyfile();
checkHeadersFile();
const nginx = find("nginx");
if (nginx) await checkNginx();
else console.log("Skipped: nginx is not installed, so hosting/nginx.conf was not tried (Debian: apt-get install nginx-light libnginx-mod-http-brotli-static).");
console.log(failed ? `${failed} of ${checked} checks failed.` : `hosting: ${checked} checks passed${nginx ? "" : ", nginx skipped"}`);
process.exitCode = failed ? 1 : 0;

function find(program) {
  return [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"].map((folder) => join(folder, program)).find(existsSync);
}

function checkCaddyfile() {
  const file = readFileSync("hosting/Caddyfile", "utf8");
  const [picture, frame] = ["picture", "frame"].map((name) => security(`${name}-0000000000000000.html`));
  for (const [name, value] of [security(""), picture, frame].flatMap(Object.entries)) check(file.includes(`${name} "${value}"`), `hosting/Caddyfile: ${name} is not "${value}".`);
  for (const value of [FOR_EVER, NEVER]) check(file.includes(`Cache-Control "${value}"`), `hosting/Caddyfile does not send ${value}.`);
  const caddy = find("caddy");
  if (caddy) execFileSync(caddy, ["validate", "--config", "hosting/Caddyfile", "--adapter", "caddyfile"], { stdio: "ignore" });
}

// What Cloudflare Pages takes: 100 rules, lines of 2,000 characters, and no header twice for one address.
function checkHeadersFile() {
  const lines = readFileSync(join(dist, "_headers"), "utf8").split("\n");
  check(lines.filter((line) => line.startsWith("/")).length <= 100, "_headers has more than 100 rules.");
  check(lines.every((line) => line.length <= 2000), "_headers has a line of more than 2,000 characters.");
  const paths = lines.filter((line) => line.startsWith("/"));
  check(new Set(paths).size === paths.length, "_headers names an address twice.");
}

async function checkNginx() {
  const folder = mkdtempSync(join(tmpdir(), "hannun-nginx-"));
  const root = join(folder, "www/some/folder");
  mkdirSync(join(folder, "www/some"), { recursive: true });
  cpSync(dist, root, { recursive: true });
  execFileSync("node", ["scripts/precompress.mjs", root]);
  const port = await freePort();
  const brotli = writeConfig(folder, port);
  const server = spawn(nginx, ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: ["ignore", "inherit", "inherit"] });
  try {
    const base = `http://localhost:${port}/some/folder/`;
    await up(base);
    await checkFiles(base, root, brotli);
    await checkFolder(base);
    await checkInBrowser(base);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

// The configuration itself, unchanged but for where it listens and what it serves; around it what Debian's nginx.conf has.
function writeConfig(folder, port) {
  const module = ["/usr/lib/nginx/modules", "/usr/share/nginx/modules"].map((place) => `${place}/ngx_http_brotli_static_module.so`).find(existsSync);
  if (!module) console.log("Skipped: the brotli module of nginx is missing, so that gzip alone was tried.");
  const site = readFileSync("hosting/nginx.conf", "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("server_name resume.example.com;", "server_name localhost;")
    .replace("root /var/www/hannun;", `root ${folder}/www;`)
    .replace(/^ *brotli_static on;$/m, (line) => (module ? line : ""));
  writeFileSync(join(folder, "nginx.conf"), `
    ${module ? `load_module ${module};` : ""}
    daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors.log;
    events { worker_connections 256; }
    http {
      include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
      client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
      ${site}
    }`);
  return Boolean(module);
}

async function checkFiles(base, root, brotli) {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .filter((name) => !/\.(br|gz)$/.test(name) && name !== "_headers" && !name.split("/").some((part) => part.startsWith(".")));
  for (const name of [...names, ""]) {
    const path = name || "index.html";
    const response = await fetch(base + name, { headers: { "Accept-Encoding": "br" } });
    const header = (wanted) => response.headers.get(wanted);
    const bytes = Buffer.from(await response.arrayBuffer());
    check(response.status === 200, `${path}: ${response.status}`);
    check(header("content-type")?.split(";")[0] === TYPES[path.split(".").pop()], `${path} comes as ${header("content-type")}.`);
    check(header("cache-control") === (HASHED.test(path) ? FOR_EVER : NEVER), `${path}: Cache-Control is ${header("cache-control")}.`);
    for (const [wanted, value] of Object.entries(security(path))) check(header(wanted) === value, `${path}: ${wanted} is ${header(wanted)}.`);
    check(bytes.equals(readFileSync(join(root, path))), `${path} comes with other bytes.`);
    if (brotli && existsSync(join(root, `${path}.br`))) check(header("content-encoding") === "br", `${path} comes without brotli.`);
  }
  await checkDigests(base);
  console.log(`nginx: ${names.length} files looked at`);
}

// What the page itself says about its files.
async function checkDigests(base) {
  const html = await (await fetch(base)).text();
  const pairs = [
    ...[...html.matchAll(/<(?:link|script)[^>]*>/g)].map(([tag]) => [/(?:href|src)="?(\.\/[^\s">]+)/.exec(tag)?.[1], /\sintegrity="?(sha384-[^\s">]+)/.exec(tag)?.[1]]),
    [/data-wasm="?(\.\/[^\s">]+)/.exec(html)?.[1], /data-wasm-integrity="?(sha384-[^\s">]+)/.exec(html)?.[1]],
    [/data-later="?(\.\/[^\s">]+)/.exec(html)?.[1], /data-later-integrity="?(sha384-[^\s">]+)/.exec(html)?.[1]],
  ].filter(([file, digest]) => file && digest);
  check(pairs.length >= 10, `The page names only ${pairs.length} digests.`);
  for (const [file, digest] of pairs) {
    const bytes = Buffer.from(await (await fetch(new URL(file, base))).arrayBuffer());
    check(digest === `sha384-${createHash("sha384").update(bytes).digest("base64")}`, `${file} is not what the page expects.`);
  }
}

async function checkFolder(base) {
  const bare = await fetch(base.slice(0, -1), { redirect: "manual" });
  check(bare.status === 301 && bare.headers.get("location") === "/some/folder/", `The folder without its slash is sent to ${bare.headers.get("location")}.`);
  const missing = await fetch(`${base}hannun-0000000000000000_bg.wasm`);
  check(missing.status === 404, `A missing file is answered with ${missing.status}.`);
  check((await fetch(`${base}_headers`)).status === 404, "_headers is handed out.");
}

async function checkInBrowser(base) {
  const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined, args: flags });
  const page = await browser.newPage({ locale: "ko-KR" });
  const seen = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && seen.push(message.text()));
  page.on("request", (request) => /^https?:/.test(request.url()) && !request.url().startsWith(base) && seen.push(`asked for ${request.url()}`));
  await page.exposeFunction("violated", (what) => seen.push(what));
  await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => globalThis.violated(`${event.effectiveDirective} ${event.blockedURI}`)));
  await page.goto(base);
  await page.locator(".cm-content").click({ timeout: 60_000 });
  await page.keyboard.type("# 한지우\n\n## 경력\n### 가나다커머스 (2021.06 ~ 현재)\n");
  await page.locator(".sheet", { hasText: "가나다커머스" }).waitFor();
  // The page that gets a picture has a policy of its own, and its frame has another.
  const far = await elsewhere();
  await page.keyboard.type(`\n![화면](${far.at("/screen.png")})\n`);
  const [other] = await Promise.all([page.context().waitForEvent("page"), page.locator(".picture-get").click()]);
  await other.locator("#get").click();
  await page.locator(".sheet img[data-picture]").waitFor({ timeout: 10_000 }).catch(() => check(false, "No picture of another place could be got."));
  await far.close();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.context().setOffline(true);
  await page.reload();
  await page.locator(".app:not(.glimpse) .sheet", { hasText: "가나다커머스" }).waitFor({ timeout: 60_000 });
  check(seen.length === 0, `In the browser: ${seen.join("; ")}`);
  await browser.close();
}

async function up(address) {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return;
    await pause(50);
  }
  throw new Error("nginx did not start; what it said stands above.");
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
