import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import { UserError } from "../../src/errors.ts";
import { listen } from "../../src/http/listen.ts";

test("listen refuses an address that this machine does not have, in a sentence", async () => {
  // 192.0.2.0/24 is kept for documentation, so no machine has an address in it.
  await assert.rejects(listen(new Hono(), { host: "192.0.2.1", port: 0 }), (error) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.message, "not an address of this machine: 192.0.2.1");
    return true;
  });
});
