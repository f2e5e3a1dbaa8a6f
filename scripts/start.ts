// `npm start`: builds what must be built, then serves, in one process, so that whoever stops npm stops the server.
import "./build.ts";

process.argv.splice(2, 0, "serve");
await import("../src/cli/main.ts");
