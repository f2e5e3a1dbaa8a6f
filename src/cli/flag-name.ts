/** A parameter's flag, e.g. "salaryFloor" to "--salary-floor". */
export function flagName(parameter: string): string {
  return `--${parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
