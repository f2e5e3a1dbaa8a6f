// The process starts here: commands are declared, and loaded only when they are run.
import { Command, CommanderError, Option } from "commander";
import { type Config, portOf, readConfig } from "../config.ts";
import { UserError } from "../errors.ts";
import { reports } from "../reports/index.ts";
import { addReportCommand } from "./report-command.ts";
import { VERSION } from "./version.ts";

const program = new Command("twopaths")
  .description(
    "AI agent engineer or ML engineer? Answers from real job postings, a receipt behind every number.",
  )
  .version(VERSION)
  .showSuggestionAfterError()
  .configureOutput({ outputError: (text, write) => write(mistake(text)) })
  .exitOverride();

const config = (overrides: Partial<Config> = {}): Config => ({ ...readConfig(process.env), ...overrides });

program
  .command("serve")
  .description("serve the site, the API and the tools")
  .option("--port <number>", "port to listen on, 0 for any (PORT) [4320]")
  .option("--host <name>", "address to listen on (HOST) [127.0.0.1]")
  .action(async ({ port, host }: { port?: string; host?: string }) => {
    const { serve } = await import("./serve.ts");
    await serve(
      config({
        ...(port === undefined ? {} : { port: portOf(port) }),
        ...(host === undefined ? {} : { host }),
      }),
    );
  });

for (const report of reports) addReportCommand(program, report, config);

program
  .command("enrich")
  .description("read facts out of postings: JSON lines in, JSON lines out, no store touched")
  .option("--workers <number>", "worker threads [one per core]")
  .option("--evidence", "add the words and rule behind each fact")
  .action(async (options) => {
    const { enrich } = await import("./enrich.ts");
    await enrich(options);
  });

program
  .command("ingest")
  .description("fetch boards or files and store their postings")
  .argument("<source>", "kind of place: greenhouse, file")
  .argument("<boards...>", "board tokens, or paths of files")
  .option("--allow-private", "also read addresses on this machine and its network")
  .action(async (source: string, boards: string[], options: { allowPrivate?: boolean }) => {
    const { ingestBoards } = await import("./ingest.ts");
    await ingestBoards(source, boards, { ...options, config: config() });
  });

program
  .command("rebuild")
  .description("derive all facts anew from the stored payloads")
  .action(async () => {
    const { rebuildFacts } = await import("./rebuild.ts");
    await rebuildFacts(config());
  });

program
  .command("mcp")
  .description("serve an assistant over standard input and output (Model Context Protocol)")
  .action(async () => {
    const { serveMcp } = await import("./mcp.ts");
    await serveMcp(config());
  });

program.addOption(new Option("--debug", "show the stack of an error").hideHelp());

/** A reader that closes early, as `| head` does, is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = failed(error);
}

/** The parser's own words in the form of every other mistake: one sentence and a hint. */
function mistake(text: string): string {
  const [sentence = "", guess = ""] = text.trim().split("\n");
  const hint =
    guess === ""
      ? "add --help for what fits"
      : guess.replace(/^\(D|\)$/g, (mark) => (mark === ")" ? "" : "d"));
  return `twopaths: ${sentence.replace(/^error: /, "")} (${hint})\n`;
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof UserError) {
    process.stderr.write(`twopaths: ${error.message}${error.hint === undefined ? "" : ` (${error.hint})`}\n`);
    return 1;
  }
  process.stderr.write("twopaths: a fault of the program, please report it:\n");
  console.error(error);
  return 70;
}
