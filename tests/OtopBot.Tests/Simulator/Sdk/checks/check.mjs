import assert from "node:assert/strict";

export const is = assert.deepEqual;
export const isTrue = assert.ok;

// One line per check: its name, and what went wrong if anything did.
export async function check(name, run) {
  let result = { name, ok: true };
  try {
    await run();
  } catch (problem) {
    result = { name, ok: false, problem: [problem.message, problem.body].filter(Boolean).join(" ") };
  }
  console.log(JSON.stringify(result));
}

// The call must be refused with this status; LINE's body comes back.
export async function refused(status, call) {
  try {
    await call();
  } catch (problem) {
    if (problem.status === undefined) throw problem;
    is(problem.status, status, `refused with ${problem.status} ${problem.body}`);
    return JSON.parse(problem.body);
  }
  throw new Error(`accepted, but ${status} was expected`);
}

export async function bytesOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
