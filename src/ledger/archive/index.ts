export type { ArchiveFiles, Head } from './format.ts';
export { type Restored, readArchive } from './read-archive.ts';
export { type Archived, writeArchive } from './write-archive.ts';
