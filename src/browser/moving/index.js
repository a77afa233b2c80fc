// What moves texts in and out of the page, loaded when it is first needed.

export { deflate, inflate } from "./pack.js";
export { sheets } from "./sheets.js";
export { typeface } from "./typeface.js";
export { accept, newFile, openFile, part, recall, tie, write } from "./disk.js";
export { askForPicture, offerPictures } from "../pictures/ask.js";
export { takePicture } from "../pictures/make.js";
export { asData, downloadZip, keepPictures, openZip, takeFrom } from "../pictures/travel.js";
export { stock as pictureStock } from "../pictures/store.js";
export { countLinks } from "./links.js";
export { sweepPictures } from "../pictures/sweep.js";

import { watch } from "../pictures/show.js";
import { sweepLater } from "../pictures/sweep.js";

// Pictures that are on the page already wait for their content.
watch();
sweepLater();
