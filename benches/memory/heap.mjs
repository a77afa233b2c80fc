// What JavaScript's heap consists of, by a snapshot of it.

// What V8 makes of functions that run often: machine code, bytecode, and what it has learnt for them.
const COMPILED = "code";
// Nodes and what else lies outside of JavaScript's heap.
const OUTSIDE = "native";

/**
 * Bytes of JavaScript's heap, the compiled code apart from all else. V8 compiles what runs often, step by step, over hundreds of
 * edits; that is no memory that the page keeps.
 *
 * @param session a CDP session of the page, with its HeapProfiler enabled
 * @returns {Promise<{ compiled: number, kept: number }>}
 */
export async function heapParts(session) {
  const chunks = [];
  const collect = ({ chunk }) => chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", collect);
  await session.send("HeapProfiler.takeHeapSnapshot", {});
  session.off("HeapProfiler.addHeapSnapshotChunk", collect);
  const { snapshot, nodes } = JSON.parse(chunks.join(""));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  const parts = { compiled: 0, kept: 0 };
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = types[type][nodes[node + type]];
    if (kind !== OUTSIDE) parts[kind === COMPILED ? "compiled" : "kept"] += nodes[node + size];
  }
  return parts;
}
