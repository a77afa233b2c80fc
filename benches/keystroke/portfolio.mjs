// An invented portfolio: twelve projects, thirty pictures, twenty blocks of code. Its pictures are PNGs made here, so that
// their names are known before the page is.

import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { PLACE } from "./resume.mjs";

const PROJECTS = 12;
const PICTURES = 30;
const CODE = "```rust\nfn judge(score: u32) -> bool {\n    // 판정\n    score > 42\n}\n```\n";

// [[name, bytes], …]
export const pictures = () => Array.from({ length: PICTURES }, (_, n) => picture(n));

export function portfolio(names) {
  let used = 0;
  const shown = (count) => names.slice(used, (used += count)).map((name, n) => `![${used - count + n + 1}번째 화면](pictures/${name})\n\n`).join("");
  const projects = Array.from({ length: PROJECTS }, (_, n) => project(n + 1, shown(n % 2 ? 2 : 3)));
  return `# 정하람 포트폴리오\n- 이메일: haram.jeong@example.kr\n\n## 소개\n게임 서버를 만듭니다.\n\n## 프로젝트\n\n${projects.join("")}## 스킬\nRust\n`;
}

function project(n, shown) {
  const place = n === PROJECTS / 2 ? `- ${PLACE} 다시 재생해 원인을 찾음\n` : "";
  return `### 대전 서버 ${n}호 (20${10 + n}.01 ~ 20${10 + n}.08)
- 역할: 서버 ${n}명 중 판정
- 링크: [저장소](https://github.com/example/${n})

#### 문제
판정이 사용자마다 달라 이긴 사람이 둘인 판이 하루 ${n}0건 나왔습니다.

#### 접근
- 입력만 서버로 보내고 서버가 판정하게 바꿈
${place}
${shown}${CODE}
${n % 3 ? CODE : ""}
#### 결과

| 지표 | 이전 | 이후 |
|---|---|---|
| 어긋난 판 | ${n}0건 | 0건 |

`;
}

// 1600 × 900 in one colour that no other has.
function picture(n) {
  const [width, height] = [1600, 900];
  const row = Buffer.alloc(1 + width * 3);
  for (let x = 0; x < width; x++) row.set([8 * n, x >> 3, 255 - 8 * n], 1 + x * 3);
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [length, sum] = [data.length, crc32(body)].map((value) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value].map((byte) => byte & 255)));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 2, 0, 0, 0]);
  const bytes = Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return [`${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.png`, bytes];
}

// Puts them where the page keeps them.
export function store(page, all) {
  return page.evaluate(
    (records) =>
      new Promise((done, failed) => {
        const request = indexedDB.open("hannun-pictures", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("pictures");
        request.onerror = failed;
        request.onsuccess = () => {
          const transaction = request.result.transaction("pictures", "readwrite");
          for (const [name, base64] of records) {
            const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
            transaction.objectStore("pictures").put({ type: "image/png", width: 1600, height: 900, bytes }, name);
          }
          transaction.oncomplete = () => (request.result.close(), done());
          transaction.onerror = failed;
        };
      }),
    all.map(([name, bytes]) => [name, bytes.toString("base64")]),
  );
}
