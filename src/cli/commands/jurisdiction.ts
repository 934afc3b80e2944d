import { Command, Option } from 'commander';
import { asc, eq } from 'drizzle-orm';
import { type Founding, foundJurisdiction, readFounding } from '../../delivery/found-jurisdiction.ts';
import { jurisdictions } from '../../ledger/index.ts';
import { alreadyThere } from '../../platform/errors.ts';
import { withLedger } from '../ledger/with-ledger.ts';
import { say, uiLanguage } from '../ui-language.ts';

interface Options {
  readonly en: string;
  readonly level: Founding['level'];
  readonly timeZone: string;
  readonly units: boolean;
}

/** duban jurisdiction: the governments whose matters are kept here, each apart from the others. */
export function jurisdictionCommand(): Command {
  const command = new Command('jurisdiction').description(
    say('Governments whose matters are kept here.', '在此管理事项的政府'),
  );
  command
    .command('add')
    .description(
      say(
        'Open the books of a government; its administrator gets a link at the next start.',
        '新建一个政府；下次启动时给出其管理员的链接',
      ),
    )
    .argument('<name>', say('in Chinese, such as 朝阳区人民政府', '中文名称，如 朝阳区人民政府'))
    .requiredOption('--en <name>', say('in English', '英文名称'))
    .addOption(new Option('--level <level>').choices(['district', 'city', 'national']).default('district'))
    .option(
      '--time-zone <zone>',
      say('which day it is there decides what is late', '以当地日期判断是否逾期'),
      'Asia/Shanghai',
    )
    .option('--no-units', say('begin without the typical departments', '不预设常见部门'))
    .action(async (name: string, { en, level, timeZone, units }: Options) => {
      const place = readFounding({ nameZh: name, nameEn: en, level, timeZone, withUnits: units });
      await withLedger(
        ({ database }) =>
          database.owner(async (tx) => {
            const known = await tx.select().from(jurisdictions).where(eq(jurisdictions.nameZh, place.nameZh));
            if (known.length > 0) throw alreadyThere(place.nameZh);
            return foundJurisdiction(tx, place, new Date());
          }),
        { begun: false },
      );
      process.stderr.write(
        uiLanguage() === 'zh'
          ? `已新建${place.nameZh}。运行 npm start（或 duban serve），打开所示链接即可设立管理员。\n`
          : `${place.nameEn} is there. Run npm start (or duban serve) and open the link it prints to become its administrator.\n`,
      );
    });
  command
    .command('list')
    .description(say('Their names.', '列出名称'))
    .action(async () => {
      const rows = await withLedger(({ database }) =>
        database.owner((tx) => tx.select().from(jurisdictions).orderBy(asc(jurisdictions.createdAt))),
      );
      for (const { nameZh, nameEn, level } of rows) process.stdout.write(`${nameZh}\t${nameEn}\t${level}\n`);
    });
  return command;
}
