import { expect, test } from 'vitest';
import { Refused, refusal } from '../../delivery/index.ts';
import { databaseAway } from '../../platform/database/errors.ts';
import { many } from '../messages/many.ts';
import { doMany } from './do-many.ts';

/** Does all of `items`; those named in `failing` fail. */
async function doing(items: readonly string[], failing: Readonly<Record<string, () => Error>>) {
  const tried: string[] = [];
  const one = async (item: string) => {
    tried.push(item);
    if (failing[item]) throw failing[item]();
  };
  const told = await doMany({
    items,
    words: many,
    one,
    nameOf: (item) => `No. ${item}`,
    left: (ids) => ({ ids }),
  }).catch((error) => error);
  return { tried, told };
}
const refused = () => new Refused(refusal('late', 'It is too late.', '太迟了。'));

test('one that is refused stops none of the others', async () => {
  const { tried, told } = await doing(['1', '2', '3', '4'], { 2: refused, 4: refused });
  expect(tried).toEqual(['1', '2', '3', '4']);
  expect(told).toMatchObject({
    id: 'partly-done',
    details: [{ en: 'No. 2, No. 4: It is too late.', zh: 'No. 2、No. 4 未办理：太迟了。' }],
    left: { ids: ['2', '4'] },
    cause: undefined,
  });
});

test('where the server fails the others are left, and the log is to hear why', async () => {
  const { tried, told } = await doing(['1', '2', '3', '4'], { 2: refused, 3: databaseAway });
  expect(tried).toEqual(['1', '2', '3']);
  expect(told).toMatchObject({
    sentence: { en: '1 done, 3 not done:' },
    details: [
      { en: 'No. 2: It is too late.' },
      { en: expect.stringMatching(/^The rest: The database cannot be reached/) },
    ],
    left: { ids: ['2', '3', '4'] },
    cause: { id: 'database-away' },
  });
});

test('where it fails at once nothing was done, and that is what is told', async () => {
  const { tried, told } = await doing(['1', '2'], { 1: databaseAway });
  expect([tried, told.id]).toEqual([['1'], 'database-away']);
});
