// Which path fits one person. In a browser everything about them stays there; without script it is a plain form.
import { DecideParams, profileOfParams } from "../../src/decision/decide-params.ts";
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import type { Profile } from "../../src/decision/profile.ts";
import { skillNames } from "../../src/decision/skill-names.ts";
import { postingHref, withQuery } from "../addresses.ts";
import { Notes } from "../components/question.tsx";
import { AnswerPart } from "../decide/answer-part.tsx";
import { DecisionView } from "../decide/decision-view.tsx";
import { paramsOfFields, saysNothing } from "../decide/form-params.ts";
import { ListingContext } from "../decide/listing.tsx";
import { PostingList } from "../decide/posting-list.tsx";
import { PlainField, ProfileForm } from "../decide/profile-form.tsx";
import { type Page, rowsOf } from "../page.ts";
import style from "../styles/decide.css?url";

export const decide: Page = {
  address: "/decide",
  render: async ({ query, ask, vocabulary }) => {
    const fields = Object.entries(query).flatMap(([name, values]) =>
      values.map((value) => [name, value] as const),
    );
    const params = paramsOfFields(fields);
    const answer = await ask("decide", params);
    const rows = rowsOf<DecisionRow>(answer);
    const said = DecideParams.parse(params);
    const profile = profileOfParams(said, skillNames(vocabulary.skills));
    const { list, ...own } = params;
    return {
      style,
      title: "Decide: which path fits me",
      description:
        "AI agent engineer or ML engineer, for you: what is open to you, why, and what would change it.",
      source: { asOf: answer.asOf, report: "decide", file: "/decide", params },
      script: ISLANDS.decide,
      ...(fields.length === 0 ? {} : { isUnlisted: true as const, headers: { "cache-control": "no-store" } }),
      body:
        list === undefined ? (
          <div id="decide" data-outlook={ISLANDS.outlook}>
            <ListingContext.Provider value={{ href: (name) => withQuery("/decide", { ...own, list: name }) }}>
              <Decision rows={rows} profile={profile} skills={said.skill ?? []} />
            </ListingContext.Provider>
            <Notes notes={answer.notes} />
          </div>
        ) : (
          <ListPage rows={rows} list={String(list)} back={withQuery("/decide", own)} />
        ),
    };
  },
};

interface DecisionProps {
  rows: readonly DecisionRow[];
  profile: Profile;
  skills: readonly string[];
}

function Decision({ rows, profile, skills }: DecisionProps) {
  return (
    <>
      <AnswerPart rows={rows} isUntold={saysNothing(profile)} />
      <div class="decide-columns">
        <section class="you-side" aria-label="About me">
          <h2>About me</h2>
          <ProfileForm
            profile={profile}
            skills={
              <PlainField
                name="skill"
                label="Names, with commas"
                value={skills.join(", ")}
                hint="e.g. Python, Docker, PyTorch"
              />
            }
            foot={
              <noscript>
                <button type="submit">Show</button>
                <p class="quiet">
                  Without script this form sends what you enter to the server of this page, which keeps none
                  of it. With script nothing is sent. Nor by <code>npx twopaths decide profile.json</code> on
                  your own machine.
                </p>
              </noscript>
            }
          />
        </section>
        <div class="decide-answers">
          <DecisionView rows={rows} outlook={rows} />
        </div>
      </div>
    </>
  );
}

function ListPage({ rows, list, back }: { rows: readonly DecisionRow[]; list: string; back: string }) {
  return (
    <>
      <header class="opening">
        <h1>The postings behind a count</h1>
        <p>
          <code>{list}</code> · <a href={back}>Back to the answer</a>
        </p>
      </header>
      <PostingList rows={rows} hrefOf={postingHref} />
    </>
  );
}
