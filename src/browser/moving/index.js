// What moves texts in and out of the page, loaded when it is first needed.

export { deflate, inflate } from "./pack.js";
export { sheets } from "./sheets.js";
export { accept, newFile, openFile, write } from "./disk.js";
export { takePicture } from "../pictures/make.js";
export { asData, downloadZip, keepPictures, openZip } from "../pictures/travel.js";

import { watch } from "../pictures/show.js";

// Pictures that are on the page already wait for their content.
watch();
