import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FileStore } from './file-store.ts';
import { openFileStore } from './open-file-store.ts';

/** As much of S3 as is asked for: objects of one bucket by PUT, GET and HEAD, signed with the right key. */
function makeBucket(objects: Map<string, Buffer>): Server {
  return createServer(async (request, response) => {
    const signed = request.headers.authorization?.includes('Credential=key-of-tests/');
    const name = /^\/bucket\/(\w+)(\?|$)/.exec(request.url ?? '')?.[1];
    if (!signed || !name) return void response.writeHead(403).end();
    if (request.method === 'PUT') {
      objects.set(name, await buffer(request));
      return void response.end();
    }
    const object = objects.get(name);
    if (!object) return void response.writeHead(404).end();
    response.setHeader('content-length', object.length);
    response.end(request.method === 'GET' ? object : undefined);
  });
}

const objects = new Map<string, Buffer>();
const server = makeBucket(objects);
let folder: string;
let store: FileStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-s3-'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const s3 = { bucket: 'bucket', region: 'us-east-1', endpoint, keyId: 'key-of-tests', secretKey: 'x' };
  store = await openFileStore({ s3, dataDirectory: folder });
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => objects.clear());

const put = (content: Buffer, limit = 1024 * 1024) => store.put(Readable.from([content]), limit);
const drafts = () => readdir(join(folder, 'files', 'incoming'));

test('keeps a file in the bucket by what is in it, and nothing here', async () => {
  const content = Buffer.alloc(200_000, '督办');
  const { sha256, size } = await put(content);
  expect(size).toBe(200_000);
  expect([...objects.keys()]).toEqual([sha256]);
  expect(objects.get(sha256)).toEqual(content);
  expect(await store.has(sha256)).toBe(true);
  expect(await buffer(await store.get(sha256))).toEqual(content);
  expect(await drafts()).toEqual([]);
});

test('an empty file is a file', async () => {
  const { sha256 } = await put(Buffer.alloc(0));
  expect(objects.get(sha256)).toEqual(Buffer.alloc(0));
  expect(await buffer(await store.get(sha256))).toEqual(Buffer.alloc(0));
});

test('a file over the limit never reaches the bucket', async () => {
  await expect(put(Buffer.alloc(2000), 1000)).rejects.toMatchObject({ id: 'upload-too-large' });
  expect([...objects.keys(), ...(await drafts())]).toEqual([]);
});

test('what is not there, or is no hash, is told', async () => {
  await expect(store.get('0'.repeat(64))).rejects.toMatchObject({ id: 'file-gone' });
  await expect(store.get('../x')).rejects.toMatchObject({ id: 'file-gone' });
});

test('a store that refuses is told in a sentence, and nothing is left here', async () => {
  const { port } = server.address() as AddressInfo;
  const s3 = {
    bucket: 'bucket',
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    keyId: 'other',
    secretKey: 'x',
  };
  const other = await openFileStore({ s3, dataDirectory: folder });
  await expect(other.put(Readable.from([Buffer.from('x')]), 1000)).rejects.toMatchObject({ id: 'files-away' });
  expect(await drafts()).toEqual([]);
});
