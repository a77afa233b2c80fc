// Deflating and inflating, by the browser.

export const deflate = (bytes) => collect(bytes, new CompressionStream("deflate-raw"), Infinity);

// Null when more than `limit` bytes would come out, undefined where the browser can't. What is no deflated data throws.
export async function inflate(bytes, limit) {
  const stream = inflating();
  return stream && (await collect(bytes, stream, limit));
}

function inflating() {
  try {
    return new DecompressionStream("deflate-raw");
  } catch {
    return undefined;
  }
}

// One step in can become a thousand steps out before anybody can count them: so steps are short.
const STEP = 1024;

async function collect(bytes, stream, limit) {
  const reader = inSteps(bytes).pipeThrough(stream).getReader();
  const parts = [];
  let length = 0;
  for (let part; !(part = await reader.read()).done; ) {
    length += part.value.length;
    if (length > limit) {
      reader.cancel().catch(() => {});
      return null;
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function inSteps(bytes) {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += STEP)));
      else controller.close();
    },
  });
}
