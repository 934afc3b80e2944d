/** The lines of a list as it is pasted from a table. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The cells of a line, between tabs; or between commas, where it was typed and no cell is itself a list. */
export const cellsOf = (line: string, separator: RegExp = /\t|[,，]/): string[] =>
  line.split(line.includes('\t') ? '\t' : separator).map((cell) => cell.trim());
