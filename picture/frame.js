// Makes the one request. The frame in which this runs has no origin (sandbox): it may ask other places, but reaches neither the
// texts, nor the page around it, nor what this site keeps; and who is asked does not even learn which site asks.

if (parent !== globalThis) {
  addEventListener("message", async ({ source, data }) => {
    if (source === parent) parent.postMessage(await get(data), "*");
  });
  parent.postMessage({ ready: true }, "*");
}

// { bytes, type }, or { failed: why, status }. No more than `most` bytes, no longer than `time` milliseconds.
async function get({ address, most, time }) {
  try {
    const response = await fetch(address, {
      mode: "cors", credentials: "omit", referrerPolicy: "no-referrer", redirect: "follow", signal: AbortSignal.timeout(time),
    });
    if (!response.ok) return { failed: "status", status: response.status };
    const type = (response.headers.get("Content-Type") ?? "").split(";", 1)[0].trim().toLowerCase();
    if (type === "image/svg+xml") return { failed: "svg" };
    // A host that knows no better calls everything so.
    if (type && type !== "application/octet-stream" && !type.startsWith("image/")) return { failed: "other" };
    const bytes = await read(response.body, most);
    return bytes ? { bytes, type } : { failed: "picture.too_large" };
  } catch (error) {
    // Why a request was refused, a browser tells nobody.
    return { failed: ["TimeoutError", "AbortError"].includes(error.name) ? "slow" : "refused" };
  }
}

// Null when there is more.
async function read(stream, most) {
  const parts = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part; !(part = await reader.read()).done; ) {
    length += part.value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      return null;
    }
    parts.push(part.value);
  }
  return new Blob(parts).arrayBuffer();
}
