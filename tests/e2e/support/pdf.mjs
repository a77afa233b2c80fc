// What stands in a PDF, read by pdf.js: nothing has to be installed beside the packages.

import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

// Each page as { text, links, width, height }, where a link has a url, or the page of this file that it leads to, from 1; and the fonts of all as { embedded, mapped }: whether the file carries the
// font, and whether its glyphs are mapped to Unicode.
export async function readPdf(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, fontExtraProperties: true, disableFontFace: true });
  const pdf = await task.promise;
  const pages = [];
  const fonts = new Map();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const [, , width, height] = page.view;
    const annotations = await page.getAnnotations();
    const links = annotations.filter(({ subtype }) => subtype === "Link").map(({ url, unsafeUrl, rect, dest }) => ({ url: url ?? unsafeUrl, rect, dest }));
    for (const link of links) link.page = await pageOf(pdf, link.dest);
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((fn, at) => {
      if (fn !== OPS.setFont) return;
      const name = argsArray[at][0];
      const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
      if (font) fonts.set(name, { embedded: !font.missingFile, mapped: Boolean(font.toUnicode?.length ?? font.isType3Font) });
    });
    pages.push({ text: items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""), items, links, width, height });
  }
  await task.destroy();
  return { pages, fonts: [...fonts.values()] };
}

async function pageOf(pdf, dest) {
  const found = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
  return found ? (await pdf.getPageIndex(found[0])) + 1 : null;
}

// Words without the spaces and the form that depend on where a line is broken.
export const squeezed = (text) => text.normalize("NFKC").replace(/[\s\u00ad\u200b-\u200d\ufe0e\ufe0f\u2060\ufeff]+/g, "");

// How many pictures are painted on each page.
export async function pictureCounts(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true });
  const pdf = await task.promise;
  const counts = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray } = await (await pdf.getPage(number)).getOperatorList();
    counts.push(fnArray.filter((fn) => fn === OPS.paintImageXObject || fn === OPS.paintInlineImageXObject).length);
  }
  await task.destroy();
  return counts;
}
