// What the editor offers to write, in the language of the résumé: names of sections and fields as Wanted has them, and
// guides in our own words to what belongs there.

export const WORDS = {
  ko: {
    sections: [
      ["about", "간단 소개글"], ["careers", "경력"], ["projects", "프로젝트"], ["educations", "학력"], ["skills", "스킬"],
      ["activities", "수상 및 기타"], ["languages", "외국어"], ["links", "링크"],
    ],
    labels: {
      "담당 업무": "맡은 일을 한 줄로", "주요 성과": "무엇이 얼마나 좋아졌나요? 숫자로", "상황": "그때 무슨 일이 있었나요?",
      "문제": "무엇이 문제였나요?", "과제": "무엇을 풀어야 했나요?", "행동": "무엇을 어떻게 했나요?",
      "결과": "얼마나 좋아졌나요? 전과 후를 숫자로", "역할": "그 안에서 맡은 부분", "기여도": "몇 %를 맡았나요?",
      "기간": "2024.01 ~ 2024.06", "팀 구성": "몇 명이 함께했나요?",
    },
    stack: "기술 스택",
    stackGuide: "이 일에 쓴 기술을 쉼표로",
    employment: ["정규직", "계약직", "인턴", "파견직", "프리랜서", "병역특례", "아르바이트"],
    current: "현재",
    guides: {
      about: "무엇을 몇 년 했고 무엇을 잘하는지, 세 줄에서 다섯 줄",
      careers: "최근 회사부터. 맡은 일과 과정, 숫자로 말하는 결과",
      projects: "문제, 행동, 결과 순서로. 결과에는 숫자를",
      educations: "최근 학교부터. 학교, 전공과 학위, 기간",
      skills: "일에 쓰는 기술과 도구를 쉼표로",
      activities: "상, 자격증, 발표를 짧게 한 줄씩, 날짜와 함께",
      languages: "언어와 수준. 예: 영어 | 비즈니스 회화",
      links: "결과물을 볼 수 있는 곳. GitHub, 블로그, 포트폴리오",
    },
    company: "회사 추가", project: "프로젝트 추가", school: "학력 추가",
    fields: {
      company: "회사 이름", role: "직무", team: "부서", project: "프로젝트 이름", school: "학교 이름", major: "전공과 학위",
    },
    star: ["문제", "행동", "결과"],
    details: { section: "섹션", label: "칸", term: "기술", date: "날짜", employment: "재직 형태", snippet: "틀" },
  },
  en: {
    sections: [
      ["about", "Summary"], ["careers", "Experience"], ["projects", "Projects"], ["educations", "Education"], ["skills", "Skills"],
      ["activities", "Awards"], ["languages", "Languages"], ["links", "Links"],
    ],
    labels: {
      Responsibilities: "What you were there for, in one line", Achievements: "What got better, and by how much?",
      Situation: "What was going on?", Problem: "What was wrong?", Task: "What had to be solved?", Action: "What did you do, and how?",
      Result: "How much better is it? Before and after, in numbers", Role: "Your part in it", Contribution: "What share was yours, in %?",
      Period: "2024.01 ~ 2024.06", Team: "Team size",
    },
    stack: "Tech stack",
    stackGuide: "What this work was made with, separated by commas",
    employment: ["Full-time", "Contract", "Internship", "Freelance", "Part-time"],
    current: "Present",
    guides: {
      about: "What you have done, for how long, what you do best: three to five lines",
      careers: "The latest company first. What you did, how, and results in numbers",
      projects: "Problem, action, result. Numbers in the result",
      educations: "The latest school first. School, degree, period",
      skills: "What you work with, separated by commas",
      activities: "Awards, certificates, talks: one short line each, with a date",
      languages: "Language and level. For example: Korean | Native",
      links: "Where your work can be seen: GitHub, blog, portfolio",
    },
    company: "Add a company", project: "Add a project", school: "Add a school",
    fields: {
      company: "Company", role: "Role", team: "Team", project: "Project name", school: "School", major: "Major and degree",
    },
    star: ["Problem", "Action", "Result"],
    details: { section: "section", label: "field", term: "technology", date: "date", employment: "employment", snippet: "template" },
  },
};

// How a line announces the technologies of a work.
export const STACK_LABEL = /^\s*(?:[-*+]\s+)?(?:<[^>]+>)*[*_]*(?:기술\s?스택|사용\s?기술|개발\s?환경|기술|스택|tech\s?stack|technologies|stack|skills)[*_]*(?:<[^>]+>)*\s*[:：]/i;

// So much of a text says what language it is in.
const SAMPLE = 4000;
// Fewer letters than that say nothing.
const ENOUGH = 40;

// The words in the language that the résumé is written in; in that of the page while little is written.
export function wordsFor(state) {
  const text = state.sliceDoc(0, Math.min(SAMPLE, state.doc.length));
  const hangul = text.match(/[가-힣]/g)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  if (hangul + latin < ENOUGH) return WORDS[document.documentElement.lang === "en" ? "en" : "ko"];
  // Names of technologies are Latin in every résumé.
  return hangul * 20 > latin ? WORDS.ko : WORDS.en;
}
