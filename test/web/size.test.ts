import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Served } from '../../src/server/http/listen.ts';
import { CLIENT_FOLDER, servePreview } from './serve-preview.ts';

const LIMIT = 180_000;
let served: Served;

beforeAll(async () => {
  served = await servePreview();
});
afterAll(() => served.close(0));

test('the first page asks for at most 180 kB of script, gzip', async () => {
  const page = await (await fetch(served.url)).text();
  const scripts = new Set([...page.matchAll(/\/(assets\/[\w.-]+\.js)/g)].map((match) => match[1]!));
  const inline = [...page.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1]!).join('');
  const sizes = [...scripts].map((file) => gzipSync(readFileSync(join(CLIENT_FOLDER, file))).length);
  const sum = sizes.reduce((a, b) => a + b, gzipSync(inline).length);
  process.stdout.write(`first page: ${scripts.size} scripts, ${(sum / 1000).toFixed(1)} kB gzip\n`);
  expect(scripts.size).toBeGreaterThan(3);
  expect(sum).toBeLessThan(LIMIT);
});
