export type { Block, Document } from './document.ts';
export { explain } from './explain.ts';
export { wordsInEnglish } from './items/words-in-english.ts';
export { readReport } from './read-report.ts';
export { readTitle } from './read-title.ts';
export * from './reading.ts';
export { reconcile } from './reconcile/reconcile.ts';
export * from './reconciliation.ts';
export type { Tools } from './tools.ts';
