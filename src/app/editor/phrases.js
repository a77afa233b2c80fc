// CodeMirror's own words, in the languages of the page and written as all other labels are.

const korean = {
  Find: "찾기", Replace: "바꿀 말", next: "다음", previous: "이전", "match case": "대소문자 구분",
  regexp: "정규식", "by word": "단어 단위", replace: "바꾸기", "replace all": "모두 바꾸기", close: "닫기",
  "current match": "찾은 곳", "on line": "줄", "replaced match on line $": "$번째 줄을 바꿨어요",
  "replaced $ matches": "$곳을 바꿨어요", "Go to line": "줄로 이동", go: "이동", "Fold line": "접기", "Unfold line": "펼치기",
  "Folded lines": "접은 줄", "Unfolded lines": "펼친 줄", to: "~", "folded code": "접힌 글", unfold: "펼치기",
  "nothing found": "찾는 말이 없어요", "Selection deleted": "선택한 글을 지웠어요", "Control character": "제어 문자",
  Completions: "자동 완성",
};

// What is not here is good as CodeMirror has it.
const english = {
  next: "Next", previous: "Previous", "match case": "Match case", regexp: "Regex",
  "by word": "Whole words", replace: "Replace", "replace all": "Replace all", close: "Close", "nothing found": "Nothing found", go: "Go", unfold: "Unfold",
};

export const phrases = { ko: korean, en: english };
