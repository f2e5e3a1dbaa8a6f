// Schemas compile themselves by `Function` where they may; the page's policy forbids that, so they must not try.
import { config } from "zod";

config({ jitless: true });
