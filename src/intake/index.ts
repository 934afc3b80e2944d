export { documentFromBytes, readDocument } from './read-document.ts';
export { toolsFor } from './tools-for.ts';
