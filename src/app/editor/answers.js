// Which names answer to what is being typed. A syllable is typed in steps: `겨` is on its way to `경`, `각` to `가게`, and a
// consonant alone stands for any syllable that begins with it.

const FIRST = 0xac00;
const COUNT = 11172;
const LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const ENDS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

const parts = (sign) => {
  const at = (sign?.codePointAt(0) ?? 0) - FIRST;
  return at >= 0 && at < COUNT ? { lead: LEADS[Math.floor(at / 588)], open: at - (at % 28), end: at % 28 } : null;
};

// Whether a sign of a name answers to a typed one; only the last typed one may be unfinished.
function answersSign(sign, next, typed, isLast) {
  if (sign === typed) return true;
  const [there, here] = [parts(sign), parts(typed)];
  if (!there) return false;
  if (!here) return there.lead === typed;
  if (!isLast || there.open !== here.open) return false;
  return here.end === 0 || (there.end === 0 && parts(next)?.lead === ENDS[here.end]);
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
