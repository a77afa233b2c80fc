// What moves texts in and out of the page, loaded when it is first needed.

export { deflate, inflate } from "./pack.js";
export { sheets } from "./sheets.js";
export { accept, newFile, openFile, write } from "./disk.js";
