// A real headless Chromium, brought by npm; nothing is downloaded.
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Its single-process mode is for small cloud functions: here contexts must be able to end one by one. */
const NOT_HERE = new Set(["--single-process", "--headless='shell'"]);

export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    args: chromium.args.filter((flag) => !NOT_HERE.has(flag)),
    executablePath: await chromium.executablePath(),
    headless: true,
  });
}
