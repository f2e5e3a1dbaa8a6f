import assert from "node:assert/strict";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { portOf, readConfig } from "../src/config.ts";
import { UserError } from "../src/errors.ts";

test("readConfig of an empty environment serves this machine only, from the user's data folder", () => {
  assert.deepEqual(readConfig({}), {
    dataFolder: join(homedir(), ".local", "share", "twopaths"),
    clickhouseUrl: undefined,
    port: 4320,
    host: "127.0.0.1",
    rate: 20,
    contact: undefined,
    syncEvery: 0,
    origin: undefined,
    marksPostings: false,
    modelKey: undefined,
  });
});

test("readConfig takes settings from the environment, and empty ones as not given", () => {
  const environment = {
    TWOPATHS_DATA: "/srv/twopaths/",
    TWOPATHS_CLICKHOUSE_URL: "https://me:secret@db.example:8443/jobs",
    PORT: "0",
    HOST: "0.0.0.0",
    TWOPATHS_CONTACT: "mailto:me@example.com",
    TWOPATHS_RATE: "off",
    TWOPATHS_SYNC_EVERY: "12",
    TWOPATHS_ORIGIN: "https://jobs.example.com/",
    TWOPATHS_MARK_POSTINGS: "on",
  };
  assert.deepEqual(readConfig(environment), {
    dataFolder: "/srv/twopaths",
    clickhouseUrl: "https://me:secret@db.example:8443/jobs",
    port: 0,
    host: "0.0.0.0",
    rate: 0,
    contact: "mailto:me@example.com",
    syncEvery: 12,
    origin: "https://jobs.example.com",
    marksPostings: true,
    modelKey: undefined,
  });
  const empty = Object.fromEntries(Object.keys(environment).map((name) => [name, ""]));
  assert.deepEqual(readConfig({ ...empty, XDG_DATA_HOME: "/data" }), {
    ...readConfig({}),
    dataFolder: "/data/twopaths",
  });
});

test("readConfig gives an object that nobody changes", () => assert.ok(Object.isFrozen(readConfig({}))));

for (const url of ["db.example", "ftp://db.example", "http//db", "clickhouse://me:secret@db"]) {
  test(`readConfig refuses ${url} as a server without repeating it, since it may hold a password`, () => {
    assert.throws(
      () => readConfig({ TWOPATHS_CLICKHOUSE_URL: url }),
      (error: unknown) => error instanceof UserError && !error.message.includes(url),
    );
  });
}

for (const text of ["-1", "65536", "80.5", "many", " ", "1e9", "0x"]) {
  test(`portOf(${JSON.stringify(text)}) is no port`, () => {
    assert.throws(() => portOf(text), { name: "UserError", message: `not a port: ${text}` });
  });
}

for (const contact of ["me (at) example.com", "me@example.com\r\nx: y", "é@example.com", "x".repeat(201)]) {
  test(`readConfig refuses ${JSON.stringify(contact.slice(0, 30))} as a contact`, () => {
    assert.throws(() => readConfig({ TWOPATHS_CONTACT: contact }), UserError);
  });
}

for (const hours of ["0.5", "577", "daily", " ", "-1"]) {
  test(`readConfig refuses ${JSON.stringify(hours)} hours between two readings`, () => {
    assert.throws(() => readConfig({ TWOPATHS_SYNC_EVERY: hours }), /TWOPATHS_SYNC_EVERY is not a number/);
  });
}

for (const origin of [
  "jobs.example.com",
  "ftp://jobs.example.com",
  "https://example.com/jobs",
  "https://x?y",
]) {
  test(`readConfig refuses ${JSON.stringify(origin)} as the address of the site`, () => {
    assert.throws(() => readConfig({ TWOPATHS_ORIGIN: origin }), /TWOPATHS_ORIGIN is not an address/);
  });
}

test("readConfig takes a switch that is neither on nor off for a mistake", () => {
  assert.throws(() => readConfig({ TWOPATHS_MARK_POSTINGS: "maybe" }), /neither on nor off/);
});

for (const rate of ["-1", "fast", " ", "NaN"]) {
  test(`readConfig refuses ${JSON.stringify(rate)} requests a second`, () => {
    assert.throws(() => readConfig({ TWOPATHS_RATE: rate }), /TWOPATHS_RATE is not a number/);
  });
}
