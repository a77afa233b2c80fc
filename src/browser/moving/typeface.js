// Our typeface for a file that carries it along. The pieces that a page shows are fonts, which a script can't read; so each
// lies beside the font a second time, as a module (scripts/fonts.mjs): after the start the page may import but not fetch.

// Rules for the pieces that have letters of `text`, with their fonts in them. Throws when one can't be had.
export async function typeface(text) {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0));
  const faces = [...document.styleSheets]
    .filter(({ href }) => href?.startsWith(new URL(".", document.baseURI).href))
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => [rule, sheet.href]))
    .filter(([rule]) => rule instanceof CSSFontFaceRule && hasAny(rule.style.getPropertyValue("unicode-range"), letters));
  return (await Promise.all(faces.map(([rule, base]) => carried(rule.cssText, base)))).join("\n");
}

async function carried(rule, base) {
  const [source, address] = /url\("([^"]+)\.woff2"\)/.exec(rule);
  const { default: font } = await import(new URL(`${address}.js`, base).href);
  return rule.replace(source, `url("data:font/woff2;base64,${font}")`);
}

// "U+20-7E, U+AC00" as the browser writes it.
function hasAny(ranges, letters) {
  return ranges.split(",").some((range) => {
    const [first, last = first] = range.trim().slice(2).split("-").map((number) => parseInt(number, 16));
    return letters.some((letter) => first <= letter && letter <= last);
  });
}
