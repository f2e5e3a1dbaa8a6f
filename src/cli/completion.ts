// `twopaths completion <shell>`: a script by which the shell offers commands, flags and the values that flags take.
import type { Command } from "commander";
import { z } from "zod";
import { UserError } from "../errors.ts";
import type { Report } from "../reports/report.ts";
import { flagName } from "./flag-name.ts";

interface CommandWords {
  name: string;
  flags: string[];
  /** Values that a flag takes, by flag. */
  values: Record<string, readonly string[]>;
}

const SHELLS = ["bash", "zsh", "fish"] as const;

export function completionScript(shell: string, program: Command, reports: readonly Report[]): string {
  const commands = program.commands.map((command) => wordsOf(command, reports));
  switch (shell) {
    case "bash":
      return bash(commands);
    case "zsh":
      return `#compdef twopaths\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
    case "fish":
      return fish(commands);
    default:
      throw new UserError(`no completion for this shell: ${shell}`, {
        hint: `shells are ${SHELLS.join(", ")}`,
      });
  }
}

function wordsOf(command: Command, reports: readonly Report[]): CommandWords {
  const report = reports.find(({ name }) => name === command.name());
  return {
    name: command.name(),
    flags: [...command.options.map(({ long }) => long), ...command.commands.map((sub) => sub.name())].filter(
      (flag) => flag !== null && flag !== undefined,
    ),
    values: report === undefined ? {} : valuesOf(report),
  };
}

function valuesOf(report: Report): Record<string, readonly string[]> {
  const { properties = {} } = z.toJSONSchema(report.params, { io: "input" }) as {
    properties?: Record<string, { enum?: string[]; items?: { enum?: string[] } }>;
  };
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, { enum: values, items }]) => {
      const closed = values ?? items?.enum;
      return closed === undefined ? [] : [[flagName(name), closed] as const];
    }),
  );
}

/** https://www.gnu.org/software/bash/manual/html_node/Programmable-Completion.html */
function bash(commands: readonly CommandWords[]): string {
  const offer = (words: readonly string[]) => `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$cur"))`;
  const values = commands.flatMap((command) =>
    Object.entries(command.values).map(
      ([flag, words]) => `    "${command.name} ${flag}") ${offer(words)}; return ;;`,
    ),
  );
  const flags = commands.map(({ name, flags: words }) => `    ${name}) ${offer([...words, "--help"])} ;;`);
  return `_twopaths() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then ${offer(commands.map(({ name }) => name))}; return; fi
  case "$command $prev" in
${values.join("\n")}
  esac
  case "$command" in
${flags.join("\n")}
  esac
}
complete -o default -F _twopaths twopaths
`;
}

/** https://fishshell.com/docs/current/completions.html */
function fish(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const lines = commands.flatMap(({ name, flags, values }) =>
    flags.map((flag) => {
      const offered = values[flag];
      const words = offered === undefined ? "" : ` -x -a "${offered.join(" ")}"`;
      return flag.startsWith("--")
        ? `complete -c twopaths -n "__fish_seen_subcommand_from ${name}" -l ${flag.slice(2)}${words}`
        : `complete -c twopaths -n "__fish_seen_subcommand_from ${name}" -a ${flag}`;
    }),
  );
  return `complete -c twopaths -n __fish_use_subcommand -f -a "${names}"\n${lines.join("\n")}\n`;
}
