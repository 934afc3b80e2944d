/** What a caller may hand in, so that the reading itself needs no package and no disk. */
export interface Tools {
  /** True when the word is spelled as some dictionary of English has it. Without it English spelling is not checked. */
  readonly knowsEnglishWord?: (word: string) => boolean;
}
