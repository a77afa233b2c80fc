// Which names answer to what is being typed. A syllable is typed in steps: `겨` is on its way to `경`, `각` to `가게`, and a
// consonant alone stands for any syllable that begins with it.

const FIRST = 0xac00;
const COUNT = 11172;
const LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const ENDS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
// What two final consonants consist of: when a vowel follows, the second goes to the next syllable.
const PAIRS = { ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ" };

const parts = (sign) => {
  const at = (sign?.codePointAt(0) ?? 0) - FIRST;
  return at >= 0 && at < COUNT ? { lead: LEADS[Math.floor(at / 588)], open: at - (at % 28), end: ENDS[at % 28].trim() } : null;
};

// What stays of a final consonant when a vowel follows, and what goes.
const parted = (end) => PAIRS[end] ?? ["", end];

// Whether a sign of a name answers to a typed one; only the last typed one may be unfinished.
function answersSign(sign, next, typed, isLast) {
  if (sign === typed) return true;
  const [there, here] = [parts(sign), parts(typed)];
  if (!there) return false;
  if (!here) return there.lead === typed;
  if (!isLast || there.open !== here.open) return false;
  // Not there yet, or only the first of two; or held by the IME, though it is the next one's.
  const [stays, goes] = parted(here.end);
  return !here.end || parted(there.end)[0] === here.end || (there.end === stays && parts(next)?.lead === goes);
}

function answersAt(name, start, typed) {
  let at = start;
  for (let n = 0; n < typed.length; n++) {
    while (name[at] === " " && typed[n] !== " ") at += 1;
    if (at >= name.length || !answersSign(name[at], name[at + 1], typed[n], n === typed.length - 1)) return null;
    at += 1;
  }
  return at;
}

// Inside of words, one letter would find nearly everything.
const INSIDE = 2;

// Where a name answers, as [from, to], and how well: 0 from its begin, 1 from the begin of a word, 2 inside. Null if it does not.
export function answers(name, typed) {
  const [whole, sought] = [name.toLowerCase(), typed.trim().toLowerCase()];
  let best = null;
  for (let start = 0; start < whole.length; start++) {
    const rank = start === 0 ? 0 : /[\p{Letter}\p{Number}]/u.test(whole[start - 1]) ? 2 : 1;
    if (rank === 2 && sought.length < INSIDE) continue;
    const end = rank < (best?.rank ?? 3) ? answersAt(whole, start, sought) : null;
    if (end !== null) best = { rank, match: [start, end] };
  }
  return best;
}
