export { serveReading } from './serve-reading.ts';
