// Draws icons/*.png from icons/*.svg, for home screens that take no SVG. Run it after changing a drawing: node scripts/icons.mjs

import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium, flags } from "./browser.mjs";

// [drawing, picture, edge in pixels]
const PICTURES = [
  ["icon", "icon-192", 192],
  ["icon", "icon-512", 512],
  ["maskable", "maskable-512", 512],
  // iOS rounds the corners itself and shows black where nothing is drawn.
  ["maskable", "apple", 180],
];

const browser = await chromium.launch({ executablePath: (await findChromium()) ?? undefined, args: flags });
const page = await browser.newPage();
for (const [drawing, picture, edge] of PICTURES) {
  await page.setViewportSize({ width: edge, height: edge });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${readFileSync(`icons/${drawing}.svg`, "utf8")}`);
  await page.screenshot({ path: `icons/${picture}.png`, omitBackground: true });
}
await browser.close();
