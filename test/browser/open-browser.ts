// A real headless Chromium, brought by npm; nothing is downloaded.
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Its single-process mode is for small cloud functions: here contexts must be able to end one by one. */
const NOT_HERE = ["--single-process", "--headless='shell'"];
/** What it weakens, and people's browsers do not. */
const WEAKENING = [
  "--disable-web-security",
  "--allow-running-insecure-content",
  "--disable-site-isolation-trials",
  "--disable-features=AudioServiceOutOfProcess,IsolateOrigins,site-per-process",
];

export async function openBrowser(): Promise<Browser> {
  return launch(chromium.args.filter((flag) => !NOT_HERE.includes(flag)));
}

/** With the walls between origins as people have them: sealed frames have a process of their own. */
export async function openWalledBrowser(): Promise<Browser> {
  const kept = chromium.args.filter((flag) => ![...NOT_HERE, ...WEAKENING].includes(flag));
  return launch([...kept, "--site-per-process", "--enable-features=IsolateSandboxedIframes"]);
}

async function launch(args: string[]): Promise<Browser> {
  return playwright.launch({ args, executablePath: await chromium.executablePath(), headless: true });
}
