// A Hangul keyboard of two sets: what stands under the caret after each key.

const LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
// What a compound vowel or end is before its last key, by their places in a syllable.
const VOWEL_BEFORE = { 9: 8, 10: 8, 11: 8, 14: 13, 15: 13, 16: 13, 19: 18 };
const END_BEFORE = { 3: 1, 5: 4, 6: 4, 9: 8, 10: 8, 11: 8, 12: 8, 13: 8, 14: 8, 15: 8, 18: 17 };
const FIRST = 0xac00;

// `값` is ㄱ, 가, 갑, 값.
function growing(syllable) {
  const at = syllable.codePointAt(0) - FIRST;
  if (at < 0 || at >= 11172) return [syllable];
  const [lead, vowel, end] = [Math.floor(at / 588), Math.floor((at % 588) / 28), at % 28];
  const made = (v, e) => String.fromCodePoint(FIRST + lead * 588 + v * 28 + e);
  const steps = [LEADS[lead]];
  if (vowel in VOWEL_BEFORE) steps.push(made(VOWEL_BEFORE[vowel], 0));
  steps.push(made(vowel, 0));
  if (end in END_BEFORE) steps.push(made(vowel, END_BEFORE[end]));
  if (end) steps.push(made(vowel, end));
  return steps;
}

// The IME of a page: `compose` leaves the last step unfinished, `write` finishes each syllable, `taken` is a key that the
// IME keeps to itself, as the page hears of it.
export async function hangulOf(page) {
  const session = await page.context().newCDPSession(page);
  const set = (text) =>
    session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  const compose = async (...steps) => {
    for (const step of steps) await set(step);
  };
  const commit = (text) => session.send("Input.insertText", { text });
  return {
    compose,
    commit,
    grow: (syllable) => compose(...growing(syllable)),
    async write(words) {
      for (const syllable of words) {
        if (syllable === " ") await page.keyboard.press("Space");
        else {
          await compose(...growing(syllable));
          await commit(syllable);
        }
      }
    },
    async taken(code) {
      const event = { key: "Process", code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
      await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    },
  };
}
