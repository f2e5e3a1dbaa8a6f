// A profile as the fragment of an address: browsers never send it.
import { paramsOfProfile, type SkillNamed } from "../../../src/decision/decide-params.ts";
import type { Profile } from "../../../src/decision/profile.ts";
import { profileOfFields } from "../../decide/form-params.ts";

export function fragmentOf(profile: Profile): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(paramsOfProfile(profile))) query.set(name, String(value));
  return `#${query}`;
}

/** The profile of a fragment, or undefined where it holds none that fits. */
export function profileOfFragment(fragment: string, skillNamed: SkillNamed): Profile | undefined {
  if (!fragment.includes("=")) return undefined;
  try {
    return profileOfFields([...new URLSearchParams(fragment.slice(1))], skillNamed);
  } catch {
    return undefined;
  }
}
