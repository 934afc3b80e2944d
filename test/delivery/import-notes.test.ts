import { expect, test } from 'vitest';
import { changeSettings } from '../../src/delivery/deeds/change-settings.ts';
import { importEdition } from '../../src/delivery/deeds/import-edition.ts';
import { loadEditionFacts } from '../../src/delivery/facts/edition-facts.ts';
import { importNotes } from '../../src/delivery/facts/import-notes.ts';
import { describeEachEngine } from '../database/harness.ts';
import { sampleReport } from '../engines/sample-report.ts';
import { onDistrict } from './on-district.ts';

describeEachEngine('what is odd about an import', (database) => {
  const { staff, act, ...district } = onDistrict(database);
  let nth = 0;
  const notesOf = async (editionId: string) => {
    const { office } = staff();
    return database().owner(async (tx) =>
      importNotes(tx, await loadEditionFacts(tx, office, editionId, { lock: false })),
    );
  };
  const importing = async (year: number, place: { zh: string | null; en: string | null }) => {
    const { reading, ...report } = await sampleReport(2026);
    const again = { ...reading, report: { ...reading.report, place, year } };
    const sha256 = String(++nth).padStart(64, '0');
    const { editionId } = (await act(staff().office, importEdition, { ...report, reading: again, sha256 })) as {
      editionId: string;
    };
    return editionId;
  };

  test('the own report of a new year is nothing odd; one that names no place neither', async () => {
    expect(await notesOf(await importing(2030, { zh: '云河区', en: 'Yunhe District' }))).toEqual([]);
    expect(await notesOf(await importing(2031, { zh: null, en: null }))).toEqual([]);
  });

  test('a report of another place is named with both places, in both languages', async () => {
    const [note, ...more] = await notesOf(await importing(2032, { zh: '临溪区', en: 'Linxi District' }));
    expect(more).toEqual([]);
    expect(note!.zh).toContain('写的是临溪区，本工作区是云河区');
    expect(note!.en).toContain('names Linxi District; this workspace is Yunhe District');
    const only = await notesOf(await importing(2033, { zh: '临溪区', en: null }));
    expect(only[0]!.en).toContain('names 临溪区');
  });

  test('another name of the place in the settings is one of its own', async () => {
    const editionId = await importing(2034, { zh: '云河新区', en: null });
    expect((await notesOf(editionId)).map(({ id }) => id)).toEqual(['other-place']);
    await act(staff().administrator, changeSettings, { aliases: 'Canal Town、云河新区' });
    expect(await notesOf(editionId)).toEqual([]);
    // A name in the other language answers for nothing.
    expect(await notesOf(await importing(2035, { zh: '临溪区', en: null }))).toHaveLength(1);
    await act(staff().administrator, changeSettings, { aliases: '' });
    expect(await notesOf(editionId)).toHaveLength(1);
  });

  test('of a year that is there already the edition before is named, with its matters', async () => {
    const { editionId } = await district.register();
    expect(await notesOf(editionId)).toEqual([]);
    const again = await importing(2025, { zh: '云河区', en: 'Yunhe District' });
    const [note] = await notesOf(again);
    expect(note).toMatchObject({ id: 'year-before', editionId });
    expect(note!.zh).toContain('2025 年的报告此前已导入第 1 版（已立项 2 件）');
    expect(note!.en).toContain('edition 1 (2 matters)');
  });

  test('the day of an import before is that of the place, also where it is another day elsewhere', async () => {
    const report = { ...(await sampleReport(2026)), sha256: 'd'.repeat(64) };
    // Half past one at night here.
    district.at('2025-03-04T17:30:00Z');
    await act(staff().office, importEdition, report);
    const error = await act(staff().office, importEdition, report).catch((one) => one);
    expect(error.sentence).toMatchObject({
      zh: expect.stringContaining('2025-03-05'),
      en: expect.stringContaining('2025-03-05'),
    });
  });
});
