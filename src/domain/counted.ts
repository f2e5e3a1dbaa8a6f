/** A number with its noun, e.g. "1 posting", "12,345 postings". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${Math.round(value).toLocaleString("en-US")} ${value === 1 ? one : many}`;
}
