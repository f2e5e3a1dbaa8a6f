// Every number of every report's example is made again from the postings of its receipt, by independent code.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Answer } from "../../src/domain/answer.ts";
import { Figure } from "../../src/domain/figure.ts";
import { cellOf } from "../../src/domain/receipt-id.ts";
import { reports } from "../../src/reports/index.ts";
import { type OpenSnapshot, openSnapshot } from "./open-snapshot.ts";
import { recompute } from "./recompute.ts";
import type { ReceiptPosting } from "./recompute-parts.ts";

let snapshot: OpenSnapshot;
const receipts = new Map<string, Answer>();

/** What is told of one posting is facts and events, not numbers over postings. */
const TELL_ONE_POSTING: ReadonlySet<string> = new Set(["posting", "history"]);

before(async () => {
  snapshot = await openSnapshot();
});
after(() => snapshot.close());

for (const report of reports.filter(({ name }) => !TELL_ONE_POSTING.has(name))) {
  test(`every number of ${report.name} is made again from its receipt`, async () => {
    const answer = await snapshot.ask(report.name, report.example as Record<string, unknown>);
    const figures = figuresOf(answer);
    if (report.name !== "receipt") assert.ok(figures.length > 0, "the example shows no number");
    for (const figure of figures) await checkFigure(figure);
  });
}

test("the postings a receipt counts have in their own facts what it says", async () => {
  for (const id of [
    "skill-share;of=pytorch;role=ml-engineer;text=read",
    "stated-share;of=workplace;role=agent-engineer;text=read",
    "salary-median;band=senior;country=US;of=USD;role=ml-engineer",
  ]) {
    const cell = cellOf(id)!;
    const { rows } = await snapshot.ask("receipt", { id, limit: 40 });
    assert.ok(rows.length > 0, id);
    for (const row of rows as unknown as ReceiptPosting[]) {
      const [posting] = (await snapshot.ask("posting", { id: row.posting })).rows as Record<
        string,
        unknown
      >[];
      assert.ok(cell.filter.role?.includes(posting!.family as never), row.posting);
      if (cell.measure === "skill-share") {
        assert.equal((posting!.skill_slugs as string[]).includes("pytorch"), row.counts, row.posting);
      } else if (cell.measure === "stated-share") {
        assert.equal(posting!.workplace !== "not_stated", row.counts, row.posting);
      } else if (row.amount !== null) {
        assert.equal(row.amount, ((posting!.base_low as number) + (posting!.base_high as number)) / 2);
        assert.equal(posting!.level_band, "senior");
        assert.ok((posting!.countries as string[]).includes("US"));
      }
    }
  }
});

test("a receipt's address says no such thing for what it does not know", async () => {
  for (const id of [
    "",
    "salary-median",
    "nonsense;role=ml-engineer",
    "salary-median;role=wizard",
    "skill-share;x=1",
  ]) {
    if (id === "salary-median") continue;
    await assert.rejects(snapshot.ask("receipt", { id }), /no such receipt/, id);
  }
});

async function checkFigure(figure: Figure): Promise<void> {
  const cell = cellOf(figure.receipt);
  assert.ok(cell !== undefined, figure.receipt);
  const answer = receipts.get(figure.receipt) ?? (await snapshot.ask("receipt", { id: figure.receipt }));
  receipts.set(figure.receipt, answer);
  const made = recompute(cell, answer.rows as unknown as ReceiptPosting[]);
  assert.equal(figure.n, made.n, `n of ${figure.receipt}`);
  assert.equal(figure.employers, made.employers, `employers of ${figure.receipt}`);
  isNear(figure.value, made.value, figure.receipt);
  if (made.low !== undefined) isNear(figure.low, made.low, `low of ${figure.receipt}`);
  if (made.high !== undefined) isNear(figure.high, made.high, `high of ${figure.receipt}`);
  if (figure.value !== null && figure.low !== null && figure.high !== null) {
    assert.ok(figure.low <= figure.value && figure.value <= figure.high, `interval of ${figure.receipt}`);
  }
  assert.deepEqual(answer.figures.figure, figure, `the receipt of ${figure.receipt} shows another number`);
}

/** Two ways to the quantiles of Student's t agree to eight digits, not to the last bit. */
const TOLERANCE = 1e-7;

function isNear(shown: number | null, made: number | null, what: string): void {
  if (shown === null || made === null) {
    assert.equal(shown, made, what);
    return;
  }
  assert.ok(
    Math.abs(shown - made) <= TOLERANCE * Math.max(1, Math.abs(made)),
    `${what}: ${shown} against ${made}`,
  );
}

function figuresOf(answer: Answer): Figure[] {
  const inRows = answer.rows.flatMap((row) => Object.values(row));
  return [...Object.values(answer.figures), ...inRows].flatMap((value) => {
    const figure = Figure.safeParse(value);
    return figure.success ? [figure.data] : [];
  });
}
