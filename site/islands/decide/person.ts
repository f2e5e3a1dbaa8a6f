// The state of one person's page: what they said, where it came from, and what they do with it.
import { useEffect, useMemo, useState } from "preact/hooks";
import { MOST_SAMPLES, type Profile, type SampleDone } from "../../../src/decision/profile.ts";
import { readResults, type SampleResult } from "../../../src/practice/sample-results.ts";
import { profileOfFields } from "../../decide/form-params.ts";
import {
  type Draft,
  emptyProfile,
  eraseAll,
  keepDraft,
  keepScenarios,
  MOST_SCENARIOS,
  readDraft,
  readScenarios,
  type Scenario,
} from "./kept.ts";
import { fragmentOf, profileOfFragment } from "./link.ts";
import { skillNamed } from "./market-data.ts";
import { readFile } from "./read-file.ts";

export type Person = ReturnType<typeof usePerson>;

interface State {
  draft: Draft;
  isFromLink: boolean;
  /** Changes when the fields must be drawn anew, since they hold what was typed. */
  revision: number;
  status: string;
  problem: string;
}

export function usePerson() {
  const [state, setState] = useState<State>(stateAtStart);
  const [scenarios, setScenarios] = useState(readScenarios);
  useEffect(() => {
    if (!state.isFromLink) keepDraft(state.draft);
  }, [state.draft, state.isFromLink]);
  useEffect(() => {
    const follow = () => {
      // A link to a part of the page is a fragment too.
      if (profileOfFragment(location.hash, skillNamed) !== undefined) setState(stateAtStart());
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const acts = useMemo(() => actsOf(setState), []);
  const keep = (next: Scenario[]) => {
    setScenarios(next);
    keepScenarios(next);
  };
  return {
    ...state,
    ...acts,
    scenarios,
    saveScenario: (name: string) =>
      keep(
        [...scenarios.filter((each) => each.name !== name), { name, profile: state.draft.profile }].slice(
          -MOST_SCENARIOS,
        ),
      ),
    forgetScenario: ({ name }: Scenario) => keep(scenarios.filter((each) => each.name !== name)),
    copyLink: () => {
      history.replaceState(null, "", fragmentOf(state.draft.profile));
      navigator.clipboard?.writeText(location.href).catch(() => {});
      acts.say("The address of this page is now a link to what is set; browsers don't send that part of it.");
    },
    erase: () => {
      eraseAll();
      setScenarios([]);
      acts.replace(emptyProfile());
      acts.say("Erased. Work samples that you did are erased where they were done.");
    },
  };
}

type SetState = (change: (state: State) => State) => void;

/** What changes the state; none of it needs to know what it is. */
function actsOf(setState: SetState) {
  const say = (status: string) => setState((state) => ({ ...state, status }));
  const replace = (profile: Profile) => setState((state) => replaced(state, profile));
  const change = (next: (draft: Draft) => Draft) =>
    setState((state) => ({ ...state, draft: next(state.draft) }));
  const addSkill = (skill: string) => change((draft) => withSkills(draft, { [skill]: undefined }));
  return {
    say,
    replace,
    addSkill,
    hear: (form: HTMLFormElement) => setState((state) => heard(state, form)),
    ...readingActs({ say, replace, add: (found) => change((draft) => withSkills(draft, found)) }),
    addNamed: (name: string) => {
      const skill = skillNamed(name);
      if (skill === undefined) say(`No skill is called ${name}.`);
      else addSkill(skill);
    },
    removeSkill: (skill: string) => change((draft) => withoutSkill(draft, skill)),
    setEffort: (skill: string, effort: number) => {
      if (effort >= LEAST_EFFORT && effort <= MOST_EFFORT)
        change((draft) => withEffort(draft, skill, effort));
    },
    keepLinked: () => {
      leaveFragment();
      setState((state) => ({ ...state, isFromLink: false }));
    },
    leaveLink: () => {
      leaveFragment();
      setState(stateAtStart);
    },
  };
}

const LEAST_EFFORT = 1e-6;
const MOST_EFFORT = 1e6;

interface Reading {
  say: (status: string) => void;
  replace: (profile: Profile) => void;
  add: (found: Readonly<Record<string, string>>) => void;
}

function readingActs({ say, replace, add }: Reading) {
  const readText = async (text: string) => {
    say("Reading …");
    const { skillsInText } = await import("./read-text.ts");
    const found = skillsInText(text);
    add(found);
    const count = Object.keys(found).length;
    say(count === 0 ? "No skill was found in it." : `${count} skills were read; remove what is wrong.`);
  };
  const readOne = async (file: File) => {
    say(`Reading ${file.name} …`);
    const read = await readFile(file);
    if ("problem" in read) say(read.problem);
    else if ("text" in read) await readText(read.text);
    else {
      replace(read.profile);
      say(`${file.name} is set.`);
    }
  };
  return {
    readText,
    readFiles: async (files: readonly File[]) => {
      for (const file of files) await readOne(file);
    },
  };
}

function replaced(state: State, profile: Profile): State {
  const draft = { profile: withSamples(profile), words: {} };
  return { ...state, draft, revision: starts++, problem: "" };
}

function stateAtStart(): State {
  const linked = profileOfFragment(location.hash, skillNamed);
  const kept = readDraft() ?? { profile: emptyProfile(), words: {} };
  const draft =
    linked === undefined ? { ...kept, profile: withSamples(kept.profile) } : { profile: linked, words: {} };
  return { draft, isFromLink: linked !== undefined, revision: starts++, status: "", problem: "" };
}

let starts = 0;

function leaveFragment(): void {
  history.replaceState(null, "", location.pathname);
}

/** Fields say all but names, work samples and what skills cost, which have their own places. */
function heard(state: State, form: HTMLFormElement): State {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  try {
    const { profile: old, words } = state.draft;
    const said = profileOfFields(fields, skillNamed);
    const bridge = { ...said.bridge, effort: old.bridge.effort };
    const profile = { ...said, name: old.name, skills: old.skills, samples: old.samples, bridge };
    return { ...state, draft: { profile, words }, problem: "" };
  } catch (error) {
    return { ...state, problem: error instanceof Error ? error.message : String(error) };
  }
}

function withSkills({ profile, words }: Draft, found: Readonly<Record<string, string | undefined>>): Draft {
  const held = new Set(profile.skills.map(({ skill }) => skill));
  const added = Object.keys(found).filter((skill) => !held.has(skill));
  const read = Object.entries(found).flatMap(([skill, from]) =>
    from === undefined ? [] : [[skill, from] as const],
  );
  return {
    profile: { ...profile, skills: [...profile.skills, ...added.map((skill) => ({ skill }))].slice(0, 300) },
    words: { ...words, ...Object.fromEntries(read) },
  };
}

function withoutSkill({ profile, words }: Draft, skill: string): Draft {
  return {
    profile: { ...profile, skills: profile.skills.filter((each) => each.skill !== skill) },
    words: Object.fromEntries(Object.entries(words).filter(([slug]) => slug !== skill)),
  };
}

function withEffort({ profile, words }: Draft, skill: string, effort: number): Draft {
  const bridge = { ...profile.bridge, effort: { ...profile.bridge.effort, [skill]: effort } };
  return { profile: { ...profile, bridge }, words };
}

/** What was done on the bench of this browser counts in place of what a profile says of the same sample. */
function withSamples(profile: Profile): Profile {
  const done = readResults(localStorage).map(sampleOf);
  const names = new Set(done.map(({ name }) => name));
  const others = profile.samples.filter(({ name }) => name === "" || !names.has(name));
  return { ...profile, samples: [...done, ...others].slice(0, MOST_SAMPLES) };
}

function sampleOf({ slug, role, passed, of, seconds, wouldDoAgain }: SampleResult): SampleDone {
  return {
    side: role,
    name: slug,
    passed: of === 0 ? 0 : Math.min(1, passed / of),
    minutes: Math.min(100_000, seconds / 60),
    again: wouldDoAgain === "unsure" ? null : wouldDoAgain === "yes",
  };
}
