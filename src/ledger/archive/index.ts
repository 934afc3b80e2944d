export { archiveIsFolder } from './errors.ts';
export type { Head } from './format.ts';
export { linesOf, packArchive, unpacked } from './pack.ts';
export { type Restored, readArchive } from './read-archive.ts';
export { type Archived, type Archiving, writeArchive } from './write-archive.ts';
