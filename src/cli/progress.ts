// Progress of long work on standard error: one line that renews itself on a terminal, now and then a line elsewhere.

export interface ProgressLine {
  show(state: string): void;
  end(state: string): void;
}

const MILLISECONDS_BETWEEN = { terminal: 80, elsewhere: 5000 };

export function progressLine(what: string, out: NodeJS.WriteStream = process.stderr): ProgressLine {
  const between = out.isTTY ? MILLISECONDS_BETWEEN.terminal : MILLISECONDS_BETWEEN.elsewhere;
  let shownAt = performance.now();
  return {
    show: (state) => {
      if (performance.now() - shownAt < between) return;
      shownAt = performance.now();
      out.write(out.isTTY ? `\r\u001b[2K${what}: ${state}` : `${what}: ${state}\n`);
    },
    end: (state) => {
      out.write(`${out.isTTY ? "\r\u001b[2K" : ""}${what}: ${state}\n`);
    },
  };
}
