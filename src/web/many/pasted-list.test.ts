import { expect, test } from 'vitest';
import { cellsOf, linesOf } from './pasted-list.ts';

test('a line that stands there twice is one', () => {
  expect(linesOf('档案局\r\n 档案局 \n\n司法局\t\n')).toEqual(['档案局', '司法局']);
});

test.each([
  ['司法局,Justice Bureau,,,司法', ['司法局', 'Justice Bureau', '', '', '司法']],
  ['司法局， Justice Bureau', ['司法局', 'Justice Bureau']],
  ['司法局\tJustice Bureau\t区司法局，司法所', ['司法局', 'Justice Bureau', '区司法局，司法所']],
  ['司法局', ['司法局']],
])('%j has the cells %j', (line, cells) => expect(cellsOf(line)).toEqual(cells));
