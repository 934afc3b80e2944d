/** What intake hands to the reading: the text of one file as an ordered list of blocks. */

export interface Block {
  /** 1-based position in the file: a line of plain text; a paragraph, table row or heading of docx, html and pdf. */
  readonly number: number;
  /** As it stands in the file: nothing is trimmed, so that offsets hold. */
  readonly text: string;
  /** True where the file itself says that this is a heading. */
  readonly heading?: boolean;
}

export interface Document {
  /** The file name, without its folder. */
  readonly name: string;
  readonly format: 'txt' | 'md' | 'docx' | 'html' | 'pdf';
  readonly sha256: string;
  readonly blocks: readonly Block[];
}
