import { Writable } from 'node:stream';
import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { DubanError } from './errors.ts';
import { createLog } from './log.ts';

function logged(err: unknown): Record<string, unknown> {
  let line = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      line += chunk;
      done();
    },
  });
  createLog('info', stream).error({ err }, 'it failed');
  return JSON.parse(line);
}

test('tells where, and of the database the code alone', () => {
  const refusal = Object.assign(new Error('duplicate key: (李四)'), {
    code: '23505',
    constraint: 'people_email',
    detail: '李四',
  });
  const query = new DrizzleQueryError('insert into people values ($1)', ['李四'], refusal);
  const sentence = Object.assign(new DubanError('database-refused', { en: '李四', zh: '李四' }), { cause: query });
  const entry = logged(sentence);
  expect(entry).toMatchObject({
    msg: 'it failed',
    err: { id: 'database-refused', cause: { code: '23505', constraint: 'people_email' } },
  });
  expect(JSON.stringify(entry)).not.toMatch(/李四|insert into/);
  expect((entry.err as { at: string[] }).at[0]).toContain('log.test.ts');
});

test('keeps the message of a fault of the program', () => {
  expect(logged(new TypeError('x is not a function'))).toMatchObject({
    err: { name: 'TypeError', message: 'x is not a function' },
  });
});

test('names neither the machine nor the process', () => {
  const entry = logged(new Error('x'));
  expect(Object.keys(entry).sort()).toEqual(['err', 'level', 'msg', 'time']);
});
