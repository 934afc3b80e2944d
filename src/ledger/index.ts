export { appendEvents, type NewEvent } from './events/append-event.ts';
export { FIRST_HASH, hashOf } from './events/hash.ts';
export { type ChainReport, verifyChain } from './events/verify-chain.ts';
export { headingWords } from './heading-words.ts';
export * from './queries/index.ts';
export * from './tables/index.ts';
export * from './terms.ts';
