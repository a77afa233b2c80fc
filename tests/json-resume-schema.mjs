// Checks JSON Resumes against the published schema, with the validator that is published with it.
// Reads a JSON list of [name, résumé] from its input; prints what is wrong, a line each.

import schema from "@jsonresume/schema";
import { text } from "node:stream/consumers";

const { validate } = schema;
for (const [name, resume] of JSON.parse(await text(process.stdin))) {
  validate(resume, (errors) => {
    for (const { stack } of errors ?? []) console.log(`${name}: ${stack}`);
  });
}
