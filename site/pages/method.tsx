// How each number is made: the methodology as it stands in docs/, and the sets it rests on.
import { Question } from "../components/layout.tsx";
import { Prose } from "../components/prose.tsx";
import { SetsTable } from "../components/sets-table.tsx";
import type { Page } from "../page.ts";

export const method: Page = {
  address: "/method",
  render: async ({ vocabulary }) => ({
    title: "Method: how each number is made",
    description: "How twopaths reads postings, judges figures, and what is known to be wrong with the data.",
    body: (
      <>
        <Prose markdown={METHODOLOGY} />
        <Question id="sets" title="The sets, their biases and licences">
          <SetsTable sets={vocabulary.sets} />
        </Question>
      </>
    ),
  }),
};
