// The page that a person opens to get one picture from another place. It shows what is asked of whom, and asks when it is told to,
// through a frame of its own (frame.js); it may connect to nothing itself. What comes goes to the tab of the text, over a line
// whose name only that tab and this page know.

import en from "../locales/picture/en.json";
import ko from "../locales/picture/ko.json";

// In milliseconds: how long the tab of the text may take to answer and to keep a picture, the frame to come, and the other place.
const ANSWER = 5000;
const KEEPING = 60_000;
const FRAME = 10_000;
const TIME = 30_000;
// So long, in milliseconds, the good news can be read before the page closes itself.
const READ = 1500;
// After these the picture can be had by hand.
const BY_HAND = ["status", "svg", "other", "refused", "slow", "insecure", "frame", "picture.unreadable"];

const [, language, theme, token] = /^#(ko|en)-(light|dark|system)-([0-9a-f]{32})$/.exec(location.hash) ?? [];
const words = (language ?? navigator.language).startsWith("ko") ? ko : en;
const line = token && new BroadcastChannel(`hannun-picture ${token}`);
const part = (id) => document.getElementById(id);

document.documentElement.lang = words === ko ? "ko" : "en";
if (theme !== "system") document.documentElement.dataset.theme = theme;
document.title = words.title;
for (const node of document.querySelectorAll("[data-words]")) node.textContent = words[node.dataset.words];
part("close").addEventListener("click", leave);
part("get").addEventListener("click", get);
begin();

async function begin() {
  part("close").hidden = false;
  const asked = await ask();
  if (!asked) return fail("alone");
  const { address } = asked;
  part("address").append(...whole(address));
  part("open").href = address;
  part("consent").hidden = part("get").hidden = false;
  part("get").focus();
}

// The address with its host made to stand out: that is who is asked.
function whole(address) {
  const [, before, host, behind] = /^([^/]*\/\/)([^/?#]*)(.*)$/s.exec(address) ?? ["", "", "", address];
  return [before, Object.assign(document.createElement("strong"), { textContent: host }), behind];
}

async function get() {
  part("get").disabled = true;
  part("otherwise").hidden = true;
  say("working");
  const failure = await fetched();
  if (failure) return fail(failure.why, failure.status);
  say("kept");
  part("get").hidden = part("consent").hidden = true;
  part("close").focus();
  setTimeout(leave, READ);
}

// Null when the tab of the text has kept the picture, else why not.
async function fetched() {
  // Nothing is asked for in vain.
  const asked = await ask();
  if (!asked) return { why: "alone" };
  const { address, most } = asked;
  if (location.protocol === "https:" && /^http:/i.test(address)) return told("insecure");
  if (!navigator.onLine) return told("offline");
  const frame = await theFrame().catch(() => null);
  if (!frame) return told("frame");
  const got = answer(window, ({ source, data }) => source === frame && data, TIME + ANSWER);
  frame.postMessage({ address, most, time: TIME }, "*");
  const { bytes, type, failed, status } = (await got) ?? { failed: "slow" };
  if (failed) return told(failed, status);
  const kept = answer(line, ({ data }) => data.became, KEEPING);
  line.postMessage({ bytes, type });
  const became = await kept;
  return became === "kept" ? null : { why: became ?? "alone" };
}

// The tab of the text hears of it, too.
function told(why, status) {
  line.postMessage({ failed: why });
  return { why, status };
}

// What is to be got: { address, most: bytes }. Null when nobody answers.
function ask() {
  if (!line) return null;
  const asked = answer(line, ({ data }) => data.address && data, ANSWER);
  line.postMessage({ ask: true });
  return asked;
}

let frame;
function theFrame() {
  return (frame ??= new Promise((here, missing) => {
    const node = Object.assign(document.createElement("iframe"), { src: document.documentElement.dataset.frame, hidden: true });
    // Without an origin: nothing of this site can be reached from there.
    node.sandbox.add("allow-scripts");
    answer(window, ({ source, data }) => source === node.contentWindow && data.ready, FRAME).then((ready) => {
      if (ready) return here(node.contentWindow);
      node.remove();
      frame = null;
      missing();
    });
    document.body.append(node);
  }));
}

// What `read` makes of the first message that it takes; null after a while.
function answer(from, read, time) {
  return new Promise((heard) => {
    const end = (what) => {
      clearTimeout(timer);
      from.removeEventListener("message", listen);
      heard(what);
    };
    const listen = (event) => {
      const what = read(event);
      if (what) end(what);
    };
    const timer = setTimeout(end, time, null);
    from.addEventListener("message", listen);
  });
}

function fail(why, status) {
  say(why, status);
  part("said").classList.add("failed");
  part("get").disabled = false;
  // Without the tab of the text there is nothing to try.
  if (why === "alone") part("get").hidden = part("consent").hidden = true;
  else part("get").textContent = words.again;
  part("otherwise").hidden = !BY_HAND.includes(why);
  if (!part("get").hidden) part("get").focus();
}

function say(key, status = "") {
  part("said").classList.remove("failed");
  part("said").textContent = words[key].replace("{status}", status);
}

// A browser closes only what was opened by a page.
function leave() {
  close();
  setTimeout(() => say("closable"), 300);
}
