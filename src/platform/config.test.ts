import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const read = (env: Record<string, string | undefined>) => readConfig(env, 'data');
const faultOf = (env: Record<string, string | undefined>) => {
  try {
    read(env);
  } catch (error) {
    return error as { id: string; sentence: { en: string; zh: string } };
  }
  throw new Error('it was taken');
};

test('nothing needs to be set', () => {
  expect(read({})).toEqual({
    databaseUrl: null,
    dataDirectory: join(process.cwd(), 'data'),
    host: '127.0.0.1',
    port: 4870,
    processes: 1,
    publicUrl: null,
    secret: null,
    oidc: null,
    s3: null,
    lang: null,
  });
  expect(read({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4870, databaseUrl: null });
});

test('only PostgreSQL is shared by several processes', () => {
  const shared = { DATABASE_URL: 'postgres://duban@127.0.0.1/duban' };
  expect(read(shared).processes).toBe(availableParallelism());
  expect(read({ ...shared, DUBAN_PROCESSES: '3' }).processes).toBe(3);
  expect(read({ DUBAN_PROCESSES: '3' }).processes).toBe(1);
  expect(faultOf({ DUBAN_PROCESSES: '0' }).sentence.en).toContain('DUBAN_PROCESSES');
});

test('takes what is set', () => {
  const config = read({
    DATABASE_URL: 'postgres:///duban?host=/var/run/postgresql&user=duban',
    DUBAN_DATA: '/srv/duban',
    PORT: '0',
    PUBLIC_URL: 'https://duban.example',
    OIDC_ISSUER: 'https://id.example',
    OIDC_CLIENT_ID: 'duban',
    OIDC_CLIENT_SECRET: 'x',
    FILES_S3_BUCKET: 'files',
    FILES_S3_KEY_ID: 'k',
    FILES_S3_SECRET_KEY: 's',
    DUBAN_LANG: 'zh',
  });
  expect(config).toMatchObject({
    databaseUrl: 'postgres:///duban?host=/var/run/postgresql&user=duban',
    dataDirectory: '/srv/duban',
    port: 0,
    oidc: { issuer: 'https://id.example', clientId: 'duban', clientSecret: 'x' },
    s3: { bucket: 'files', region: 'us-east-1', endpoint: null, keyId: 'k', secretKey: 's' },
    lang: 'zh',
  });
});

test.each([
  ['DATABASE_URL', { DATABASE_URL: 'mysql://x:hidden-word@h/d' }],
  ['PORT', { PORT: '80000' }],
  ['PORT', { PORT: 'http' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'duban.example' }],
  ['SECRET', { SECRET: 'hidden-word' }],
  ['DUBAN_LANG', { DUBAN_LANG: 'fr' }],
  ['OIDC_CLIENT_SECRET', { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'duban' }],
  ['FILES_S3_BUCKET', { FILES_S3_KEY_ID: 'k', FILES_S3_SECRET_KEY: 'hidden-word' }],
])('a wrong %s is told by its name in both languages, without what was given', (name, env) => {
  const { id, sentence } = faultOf(env);
  expect(id).toBe('bad-config');
  for (const told of [sentence.en, sentence.zh]) {
    expect(told).toContain(name);
    expect(told).not.toMatch(/hidden-word|undefined/);
  }
});

test('all faults are told at once', () => {
  expect(faultOf({ PORT: 'x', SECRET: 'y' }).sentence.en).toMatch(/PORT .*; SECRET /);
});
