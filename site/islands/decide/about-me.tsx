// The person's side of the page: skills, limits, likes, and what becomes of it all.
import { saysNothing } from "../../decide/form-params.ts";
import { ProfileForm } from "../../decide/profile-form.tsx";
import { Examples } from "./examples.tsx";
import { labelOf, SKILL_LABELS } from "./market-data.ts";
import type { Person } from "./person.ts";
import { saveFile } from "./save-file.ts";
import { SkillPicker } from "./skill-picker.tsx";

export function AboutMe({ person }: { person: Person }) {
  const { profile, words } = person.draft;
  return (
    <section class="you-side" aria-label="About me">
      <h2>About me</h2>
      <p class="quiet">It stays in this browser: no request carries any of it.</p>
      {person.isFromLink ? <FromLink person={person} /> : null}
      {saysNothing(profile) ? <Examples /> : null}
      <ProfileForm
        key={person.revision}
        profile={profile}
        onInput={person.hear}
        skills={
          <SkillPicker
            skills={profile.skills.map(({ skill }) => ({ skill, label: labelOf(skill) }))}
            words={words}
            names={SKILL_LABELS}
            status={person.status}
            add={person.addNamed}
            remove={person.removeSkill}
            readFiles={person.readFiles}
            readText={person.readText}
          />
        }
        foot={<Actions person={person} />}
      />
    </section>
  );
}

function FromLink({ person: { keepLinked, leaveLink } }: { person: Person }) {
  return (
    <>
      <p>This profile came with a link; your own is kept as it was.</p>
      <p class="you-actions">
        <button type="button" onClick={keepLinked}>
          Keep it as mine
        </button>
        <button type="button" onClick={leaveLink}>
          Back to mine
        </button>
      </p>
    </>
  );
}

function Actions({ person: { draft, problem, copyLink, erase } }: { person: Person }) {
  const save = () => saveFile("twopaths-profile.json", JSON.stringify(draft.profile, null, 2));
  return (
    <>
      <p class="form-problem" role="alert">
        {problem}
      </p>
      <p class="you-actions">
        <button type="button" onClick={save}>
          Save as a file
        </button>
        <button type="button" onClick={copyLink}>
          Copy a link
        </button>
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" onClick={erase}>
          Erase
        </button>
      </p>
    </>
  );
}
