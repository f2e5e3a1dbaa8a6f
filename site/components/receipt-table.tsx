import { FAMILY_LABELS, type Family } from "../../src/domain/role.ts";
import { postingHref } from "../addresses.ts";
import { dateText, money } from "../format.ts";

export interface ReceiptRow {
  posting: string;
  title: string;
  employer: string;
  role: Family;
  location: string;
  set: string;
  url: string;
  lastSeen: string;
  counts: boolean;
  why: string;
  amount: number | null;
  rule: string;
  quote: string | null;
  textHeld: boolean;
}

/** The postings of a receipt: what counted, what did not and why, and the words. */
export function ReceiptTable({ rows, unit }: { rows: readonly ReceiptRow[]; unit: string }) {
  const currency = unit.endsWith("/year") ? unit.slice(0, -"/year".length) : undefined;
  return (
    <div class="table-frame">
      <table class="prose-table stacked receipt-table">
        <caption>Postings, those that have it first</caption>
        <thead>
          <tr>
            <th scope="col">Posting</th>
            <th scope="col">{currency === undefined ? "Has it" : "Amount"}</th>
            <th scope="col">Read by, and the words</th>
            <th scope="col">Set, last seen</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.posting} class={row.counts ? "" : "left-out"}>
              <th scope="row">
                <a href={postingHref(row.posting)}>{row.title}</a>
                <span class="quiet">
                  {[row.employer || "employer not stated", row.location, FAMILY_LABELS[row.role] ?? row.role]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </span>
              </th>
              <td>{hasWords(row, currency)}</td>
              <td>
                {row.rule === "" ? null : <span class="quiet">{row.rule}</span>}
                {row.quote === null ? null : <q>{row.quote}</q>}
              </td>
              <td class="quiet">
                {row.set}, {dateText(row.lastSeen)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function hasWords({ counts, why, amount }: ReceiptRow, currency: string | undefined): string {
  if (!counts) return why === "" ? "no" : why;
  return currency === undefined || amount === null ? "yes" : money(amount, currency);
}
