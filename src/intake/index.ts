export { documentFromBytes, readDocument } from './read-document.ts';
export { readDocuments } from './read-documents.ts';
