import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { digestOfFiles, importEdition } from '../../delivery/deeds/import-edition.ts';
import { loadEditionFacts } from '../../delivery/facts/edition-facts.ts';
import { importNotes } from '../../delivery/facts/import-notes.ts';
import { perform } from '../../delivery/index.ts';
import { findActor } from '../ledger/find-actor.ts';
import { withLedger } from '../ledger/with-ledger.ts';
import { readFiles } from '../read-files.ts';
import { say, uiLanguage } from '../ui-language.ts';

interface Options {
  readonly person?: string;
  readonly year?: number;
}

/** duban import: a report into the ledger, as the import page does it; what was read waits there to be confirmed. */
export function importCommand(): Command {
  return new Command('import')
    .description(say('Import a report into the ledger.', '把报告导入台账'))
    .argument(
      '<file...>',
      say('one file with both languages, or one file per language', '一个双语文件，或每种语言一个文件'),
    )
    .option(
      '--person <e-mail>',
      say('for whom; else the first person of the delivery office', '为谁导入；不填则为督查室的第一位人员'),
    )
    .option('--year <year>', say('where the report does not state it', '报告未写明的年份'), year)
    .action(async (paths: string[], { person, year: stated }: Options) => {
      const lang = uiLanguage();
      const reading = await readFiles(paths);
      const { editionId, proposals, notes } = await withLedger(async ({ database, files: store }) => {
        const actor = await findActor(database, person, 'office');
        const files = await Promise.all(
          paths.map(async (path) => {
            const { length } = await readFile(path);
            return { name: basename(path), ...(await store.put(createReadStream(path), length)) };
          }),
        );
        const done = await perform({ database, actor, now: () => new Date() }, importEdition, {
          reading,
          files,
          sha256: digestOfFiles(files),
          year: stated,
        });
        if (done.repeated) throw new Error('An import without a request id is never a repetition.');
        const { editionId } = done.result;
        const notes = await database.tenant(actor.jurisdictionId, async (tx) =>
          importNotes(tx, await loadEditionFacts(tx, actor, editionId, { lock: false })),
        );
        return { editionId, notes, proposals: reading.items.filter(({ role }) => role === 'commitment').length };
      });
      process.stdout.write(`${editionId}\n`);
      process.stderr.write(
        lang === 'zh'
          ? `已导入，${proposals} 条任务待确认\n`
          : `Imported; ${proposals} commitments wait to be confirmed\n`,
      );
      for (const note of notes) process.stderr.write(`${note[lang]}\n`);
    });
}

function year(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1949 || number > 2200)
    throw new InvalidArgumentError(say('Give a year from 1949 to 2200.', '请填写 1949 到 2200 之间的年份。'));
  return number;
}
