// The last resort, when the app does not start or has stopped: shows every text that this browser holds, to be copied
// or downloaded. It uses nothing of the app, and builds its page node by node, because the text may be anything.

const PREFIX = "hannun/doc/";
const korean = language().startsWith("ko");

let shown = false;

// What the person has chosen, or the browser's.
function language() {
  try {
    return JSON.parse(localStorage.getItem("hannun/prefs"))?.language ?? navigator.language;
  } catch {
    // No storage, or nothing that can be read in it.
    return navigator.language;
  }
}

export function rescue(reason) {
  console.error(reason);
  if (shown) return;
  shown = true;
  document.documentElement.lang = korean ? "ko" : "en";

  const live = liveText();
  const stored = storedDocuments();
  const title = node("h1", { tabIndex: -1 }, said("한눈이 멈췄어요", "Hannun has stopped"));
  document.body.replaceChildren(
    node("main", { className: "rescue" },
      title,
      node("p", {}, advice(stored, live)),
      node("p", {}, button(said("다시 열기", "Reload"), () => location.reload())),
      ...(live ? [card({ text: live }, said("지금 쓰던 글", "What you were writing"))] : []),
      ...(stored ?? []).map((entry) => card(entry)),
      node("details", {},
        node("summary", {}, said("자세한 이유", "Details")),
        node("pre", {}, String(reason?.stack ?? reason)),
      ),
    ),
  );
  title.focus();
  addVaultTexts(new Set([live, ...(stored ?? []).map((entry) => entry.text)]));
}

// Texts that only the vault holds come a moment later: localStorage may have lost or refused them.
async function addVaultTexts(known) {
  const records = await vaultRecords().catch(() => []);
  const entries = records.map(opened).filter(({ text }) => text && !known.has(text));
  document.querySelector("main.rescue details")?.before(...entries.map((entry) => card(entry)));
}

// Opens the database only where there is one: opening a missing one would make it, without its stores.
async function vaultRecords() {
  const databases = (await indexedDB.databases?.()) ?? [];
  if (!databases.some(({ name }) => name === "hannun")) return [];
  const database = await answered(indexedDB.open("hannun"));
  return answered(database.transaction("docs").objectStore("docs").getAll());
}

function answered(request) {
  return new Promise((found, failed) => {
    request.onsuccess = () => found(request.result);
    request.onerror = () => failed(request.error);
  });
}

function advice(stored, live) {
  if (stored === null) {
    return said(
      "브라우저가 저장 공간을 열어 주지 않아, 저장된 글이 있는지 보지 못했어요.",
      "The browser denies access to its storage, so stored texts could not be looked up.",
    );
  }
  if (!stored.length && !live) {
    return said("이 브라우저에는 저장된 글이 없어요. 다시 열어 보세요.", "This browser holds no stored text. Try to reload.");
  }
  return said(
    "글은 남아 있어요. 아래에서 복사하거나 내려받아 두고, 다시 열어 보세요.",
    "Your text is still here. Copy or download it below, then reload.",
  );
}

// The newest words may not be stored yet; the editor outlives the app and still knows them.
function liveText() {
  try {
    const host = document.querySelector("[data-editor-host]");
    return host?.hannunText?.() ?? host?.querySelector("textarea")?.value ?? "";
  } catch {
    return "";
  }
}

// Newest first; null when the browser refuses. What cannot be read as our envelope is offered as it is.
function storedDocuments() {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    // What was taken out for good has left an empty record.
    const entries = keys.map((key) => opened(localStorage.getItem(key))).filter(({ text, deleted_at }) => text || !deleted_at);
    return entries.sort((a, b) => String(b.saved_at ?? "").localeCompare(String(a.saved_at ?? "")));
  } catch {
    return null;
  }
}

function opened(raw) {
  try {
    const envelope = JSON.parse(raw);
    if (typeof envelope.text === "string") return envelope;
  } catch {
    // Not JSON: shown raw.
  }
  return { text: raw };
}

function card({ text, format, saved_at }, heading = firstLine(text)) {
  const content = node("textarea", { readOnly: true, rows: 6, value: text, ariaLabel: heading });
  const copied = async () => {
    if (await copy(content)) copyButton.textContent = said("복사했어요", "Copied");
  };
  const copyButton = button(said("복사", "Copy"), copied);
  // Anything but HTML is Markdown, also a text whose format is unknown.
  const extension = format === "html" ? "html" : "md";
  return node("section", {},
    node("h2", {}, heading),
    node("p", {}, [said(`${text.length.toLocaleString()}자`, `${text.length.toLocaleString()} characters`), savedAt(saved_at)].filter(Boolean).join(" · ")),
    content,
    node("p", {}, copyButton, " ",
      button(said(`.${extension} 내려받기`, `Download .${extension}`), () => download(text, `${fileName(firstLine(text))}.${extension}`)),
    ),
  );
}

function savedAt(time) {
  const date = new Date(time ?? NaN);
  return Number.isNaN(date.valueOf()) ? "" : date.toLocaleString();
}

function firstLine(text) {
  const line = text.split("\n").find((line) => /[\p{L}\p{N}]/u.test(line)) ?? "";
  return line.replace(/<[^>]*>|^[\s#>*-]+/g, "").trim().slice(0, 60) || said("제목 없는 이력서", "Untitled");
}

function fileName(title) {
  return title.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim();
}

async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No clipboard without https: the old way, or at least the selection for the person's own Ctrl-C.
    field.select();
    return document.execCommand("copy");
  }
}

function download(text, name) {
  const link = node("a", { href: URL.createObjectURL(new Blob([text])), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

const said = (ko, en) => (korean ? ko : en);

function button(label, onclick) {
  return node("button", { type: "button", onclick }, label);
}

function node(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
