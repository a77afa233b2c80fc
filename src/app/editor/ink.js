// Only custom properties of the page reach into the shadow root, so they are the whole theme.
export const ink = "var(--editor-ink, #171719)";
export const muted = "var(--editor-muted, #70737c)";
export const heading = "var(--editor-heading, #0054d1)";
export const mark = "var(--editor-mark, #989ba2)";
export const ground = "var(--editor-ground, #fff)";
