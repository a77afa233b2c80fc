// An invented résumé of any length. No two projects read the same, or the preview could draw one and keep the others.

const COMPANIES = ["모아페이", "새벽식탁", "하루배송", "달빛은행", "누리여행", "온유케어", "다온게임즈", "바른교육"];
const SYSTEMS = ["결제 승인", "정산 배치", "재고 예약", "배송 추적", "쿠폰 발급", "회원 인증", "알림 발송", "검색 색인"];
const SKILLS = ["Kotlin", "Spring Boot", "Kafka", "Redis", "MySQL", "PostgreSQL", "Kubernetes", "Elasticsearch"];

// Stands once, in a bullet in the middle: the place where the measurement types.
export const PLACE = "여기부터이어서";

export function resume(kib) {
  const head = "# 정하람\n- 이메일: haram.jeong@example.kr\n- 연락처: 010-0000-0000\n\n## 간단 소개글\n결제와 정산을 만들어 온 백엔드 엔지니어입니다.\n\n## 경력\n";
  const tail = "\n## 학력\n\n### 한누리대학교 | 컴퓨터공학 학사 (2013.03 ~ 2019.08)\n\n## 스킬\nKotlin, Spring Boot, Kafka, Redis\n";
  const bytes = (text) => Buffer.byteLength(text);
  const careers = [];
  let size = bytes(head) + bytes(tail);
  for (let n = 0; size < kib * 1024; n++) size += bytes(careers[careers.push(career(n)) - 1]);
  const middle = Math.floor(careers.length / 2);
  careers[middle] = careers[middle].replace("나누어 배포", `${PLACE} 나누어 배포`);
  return head + careers.join("") + tail;
}

function career(n) {
  const year = 2024 - (n % 12);
  const company = `${COMPANIES[n % COMPANIES.length]}${n || ""}`;
  return `\n### ${company} | 백엔드 엔지니어 (${year - 1}.03 ~ ${year}.02)\n${project(2 * n)}${project(2 * n + 1)}`;
}

function project(n) {
  const system = SYSTEMS[n % SYSTEMS.length];
  const skills = [0, 3, 5].map((step) => SKILLS[(n + step) % SKILLS.length]).join(", ");
  return `
#### ${system} 개편 ${n + 1}차
- **문제:** 요청이 초당 ${400 + 7 * n}건을 넘으면 ${system} 지연이 ${3 + (n % 5)}초까지 늘어남
- **행동:** 외부 호출을 비동기로 바꾸고, 기록을 ${SKILLS[n % SKILLS.length]}로 나누어 배포
- **결과:** p99 지연 **${4000 + n}ms → ${300 + (n % 90)}ms**, 실패율 **${6 + (n % 3)}.2% → 0.3%**
- 운영 문의 월 ${40 + n}건을 ${2 + (n % 7)}건으로 줄이고 [과정을 글로 남김](https://haram.example.kr/${n})

기술 스택: ${skills}
`;
}
