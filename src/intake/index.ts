export { documentFromBytes, readDocument } from './read-document.ts';
