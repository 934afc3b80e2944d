/** The lines of a list as it is pasted from a table; one that stands there twice is one. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** The cells of a line, between tabs; or between commas, where it was typed. */
export const cellsOf = (line: string): string[] =>
  line.split(line.includes('\t') ? '\t' : /[,，]/).map((cell) => cell.trim());
