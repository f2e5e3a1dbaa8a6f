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
  .command("deduplicate")
  .description("find postings of one job: JSON lines in, JSON lines out, no store touched")
  .action(async () => {
    const { deduplicate } = await import("./deduplicate.ts");
    await deduplicate();
  });

program
  .command("ingest")
  .description("fetch boards or files and store their postings")
  .argument("<source>", "kind of place: greenhouse, lever, ashby, … or file")
  .argument("<boards...>", "board tokens, addresses, or paths of files")
  .option("--allow-private", "also read addresses on this machine and its network")
  .action(async (source: string, boards: string[], options: { allowPrivate?: boolean }) => {
    const { ingestBoards } = await import("./ingest.ts");
    await ingestBoards(source, boards, { ...options, config: config() });
  });

program
  .command("sync")
  .description("read every board that is due; boards list shows which there are")
  .option("--board <names...>", "only these, due or not: source/token, token or employer")
  .option("--source <name>", "only boards of one source")
  .option("--older-than <hours>", "pass over boards read within so many hours [20]")
  .option("--allow-private", "also read addresses on this machine and its network")
  .action(async (options) => {
    const { syncBoards } = await import("./sync.ts");
    await syncBoards({ ...options, config: config() });
  });

program
  .command("check")
  .description("read one board live and show what would be stored; nothing is stored")
  .argument("<source>", "kind of place, or the address of a careers page")
  .argument("[board]", "board token or address; left out when the address was given")
  .option("--json", "postings and their facts as JSON")
  .option("--allow-private", "also read addresses on this machine and its network")
  .action(async (source: string, board: string | undefined, options) => {
    const { checkBoard } = await import("./check.ts");
    await checkBoard(source, board, { ...options, config: config() });
  });

program
  .command("parse")
  .description(
    "read postings out of saved answers: files or standard input in, JSON lines out, no network, no store",
  )
  .argument("<source>", "kind of place: greenhouse, lever, jsonld, hn, …")
  .argument("[files...]", "answers as they were saved, also .gz [standard input]")
  .option("--board <token>", "the board they are of, where the answers do not say")
  .action(async (source: string, files: string[], options) => {
    const { parseFiles } = await import("./parse.ts");
    await parseFiles(source, files, options);
  });

const boards = program
  .command("boards")
  .description("the boards that are read: those that come with it and your own");
boards
  .command("list")
  .description("every board, your own first")
  .option("--source <name>", "of one source")
  .option("--json", "as JSON")
  .action(async (options) => {
    const { listBoards } = await import("./boards.ts");
    listBoards(config(), options);
  });
boards
  .command("add")
  .description("add the board at an address; its source is recognised")
  .argument("<url>", "address of a careers page, a posting or a feed")
  .option("--employer <name>", "the employer's name [the token]")
  .action(async (url: string, options) => {
    const { addBoard } = await import("./boards.ts");
    addBoard(config(), url, options);
  });
boards
  .command("import")
  .description("add boards from a list of tokens or addresses")
  .argument("<file>", "JSON {source: [tokens]}, or lines of addresses or of source and board; also .gz")
  .action(async (file: string) => {
    const { importBoards } = await import("./boards.ts");
    importBoards(config(), file);
  });

const sample = program
  .command("sample")
  .description("try a task of either job: work samples, graded here, offline");
sample
  .command("list")
  .description("all of them, with the task each is taken from")
  .option("--json", "as JSON")
  .action(async (options) => {
    const { listSamples } = await import("./sample.ts");
    listSamples(options);
  });
sample
  .command("start")
  .description("make a folder with the instructions and the file to work in")
  .argument("<sample>", "its name, as list shows it")
  .argument("[folder]", "where [a new folder of that name]")
  .option("--json", "as JSON")
  .action(async (slug: string, folder: string | undefined, options) => {
    const { startSample } = await import("./sample.ts");
    startSample(slug, folder, options);
  });
sample
  .command("run")
  .description("run work.ts and the checks that you can see")
  .argument("[folder]", "the sample's folder", ".")
  .option("--seed <number>", "another draw of the same situation [1]")
  .option("--json", "as JSON")
  .action(async (folder: string, options) => {
    const { runSample } = await import("./sample.ts");
    await runSample(folder, options);
  });
sample
  .command("hint")
  .description("the next of three hints")
  .argument("[folder]", "the sample's folder", ".")
  .option("--json", "as JSON")
  .action(async (folder: string, options) => {
    const { hintOfSample } = await import("./sample.ts");
    hintOfSample(folder, options);
  });
sample
  .command("submit")
  .description("run all checks, also the hidden ones, and keep the grade in grade.json")
  .argument("[folder]", "the sample's folder", ".")
  .option("--seed <number>", "another draw of the same situation [1]")
  .option("--json", "as JSON")
  .action(async (folder: string, options) => {
    const { submitSample } = await import("./sample.ts");
    await submitSample(folder, options);
  });

sample
  .command("ask")
  .description("let work.ts talk to a real model that you name, ungraded; the key is TWOPATHS_MODEL_KEY")
  .argument("[folder]", "the sample's folder", ".")
  .requiredOption("--endpoint <url>", "an OpenAI-compatible server, e.g. http://localhost:11434/v1")
  .requiredOption("--model <name>", "the model to ask there")
  .action(async (folder: string, { endpoint, model }) => {
    const { askSample } = await import("./sample-ask.ts");
    await askSample(folder, { endpoint, model, key: config().modelKey });
  });

program
  .command("rebuild")
  .description("derive all facts anew from the stored payloads")
  .action(async () => {
    const { rebuildFacts } = await import("./rebuild.ts");
    await rebuildFacts(config());
  });

program
  .command("backup")
  .description("write everything that is kept into a folder, while a server runs too")
  .argument("<folder>", "a folder that is not there yet")
  .action(async (folder: string) => {
    const { backup } = await import("./backup.ts");
    await backup(config(), folder);
  });

program
  .command("restore")
  .description("make the store out of a backup; a store that is there is never overwritten")
  .argument("<folder>", "a folder that backup made")
  .action(async (folder: string) => {
    const { restore } = await import("./backup.ts");
    await restore(config(), folder);
  });

program
  .command("mcp")
  .description("serve an assistant over standard input and output (Model Context Protocol)")
  .action(async () => {
    const { serveMcp } = await import("./mcp.ts");
    await serveMcp(config());
  });

program
  .command("completion")
  .description("print a script that completes commands, flags and values in your shell")
  .argument("<shell>", "bash, zsh or fish")
  .action(async (shell: string) => {
    const { completionScript } = await import("./completion.ts");
    process.stdout.write(completionScript(shell, program, reports));
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
