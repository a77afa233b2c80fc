// Our own style sheets as text: what the browser has read already need not be carried twice.

// The sheets whose files are named so, in this order. Each must be there: half of the looks is none.
export function sheets(...names) {
  const found = names.map((name) => [...document.styleSheets].find((sheet) => fileOf(sheet)?.startsWith(name)));
  if (found.includes(undefined)) throw new Error("a style sheet is missing");
  return found.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("\n");
}

const fileOf = (sheet) => sheet.href && new URL(sheet.href).pathname.split("/").pop();
