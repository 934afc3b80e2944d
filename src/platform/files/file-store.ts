import type { Readable } from 'node:stream';

export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

/**
 * Files by what is in them: the same file twice is kept once, and nobody can change one. Names, kinds and who may see
 * them are in the database.
 */
export interface FileStore {
  /** Takes a file in, at most `limitBytes` long. When it resolves, the file survives a power cut; when not, nothing is left. */
  put(content: AsyncIterable<Uint8Array>, limitBytes: number): Promise<StoredFile>;
  get(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
}

/** Nothing else may name a file: a name from outside could lead out of the folder. */
export const isSha256 = (name: string) => /^[0-9a-f]{64}$/.test(name);
