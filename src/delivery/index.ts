export { type Actor, is, isIn, unitsOf } from './actor.ts';
export { ADMIN_DEEDS } from './admin-deeds.ts';
export { dayIn } from './days.ts';
export { BadInput, type Deed, type Performed, type Performing, perform } from './deed.ts';
export * from './facts/matter-facts.ts';
export { searchText } from './facts/search-text.ts';
export type { StoredFile } from './fields.ts';
export { MATTER_DEEDS } from './matter-deeds.ts';
export { type Change, Conflict, NO_SUCH_MATTER, type Refusal, Refused, refusal } from './refusal.ts';
