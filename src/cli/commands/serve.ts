import cluster from 'node:cluster';
import { Command, InvalidArgumentError } from 'commander';
import { renderPage } from '../../publishing/index.ts';
import { type Application, configOf, type FirstLink, serveApplication, serveReading } from '../../server/index.ts';
import { isLeader, startOnAllCores } from '../on-all-cores.ts';
import { readFiles } from '../read-files.ts';
import { say, uiLanguage } from '../ui-language.ts';
import { VERSION } from '../version.ts';

/** duban serve: the application, until interrupted; with a file the page of that report alone. */
export function serveCommand(): Command {
  return new Command('serve')
    .description(
      say('Open the application; with a report, show that report as a page.', '启动督办；给出报告则以网页显示该报告'),
    )
    .argument(
      '[file...]',
      say(
        'show a report: one file with both languages, or one file per language',
        '要显示的报告：一个双语文件，或每种语言一个文件',
      ),
    )
    .option('--port <number>', say('port on this machine; 0 takes any free one', '本机端口；0 表示任一空闲端口'), port)
    .action(async (files: string[], options: { port?: number }) => {
      const close =
        files.length > 0 ? await showReport(files, options.port ?? 4870) : await showApplication(options.port);
      let ending = false;
      // Ctrl+C reaches every process, and the first tells the others besides. One of several stays while it is connected.
      const end = () => {
        if (ending) return;
        ending = true;
        void close().then(() => cluster.worker?.disconnect());
      };
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
    });
}

async function showReport(files: string[], port: number): Promise<() => Promise<void>> {
  const lang = uiLanguage();
  const reading = await readFiles(files);
  const server = await serveReading({ html: renderPage(reading, { ui: lang }), reading, port });
  process.stdout.write(
    lang === 'zh'
      ? `${reading.report.title.zh ?? files.join(' ')}：${server.url}（按 Ctrl+C 结束）\n`
      : `${reading.report.title.en ?? reading.report.title.zh ?? files.join(' ')}: ${server.url} (Ctrl+C ends it)\n`,
  );
  return server.close;
}

async function showApplication(port: number | undefined): Promise<() => Promise<void>> {
  const config = configOf(process.env);
  if (cluster.isPrimary && config.processes > 1) return startOnAllCores(config.processes, port ?? config.port);
  const application = await serveApplication(process.env, VERSION, port, () =>
    process.stderr.write(
      say(
        'The database is empty: the sample district is being prepared in it, for half a minute or so …\n',
        '数据库为空：正在其中准备示例区，约需半分钟……\n',
      ),
    ),
  );
  if (isLeader()) process.stdout.write(greeting(application, await application.firstLinks(), uiLanguage()));
  return application.close;
}

/** The address, and how to come in: on a first start the accounts of the sample, else the links that wait for someone. */
function greeting({ url, sample }: Application, firstLinks: readonly FirstLink[], lang: 'zh' | 'en'): string {
  const zh = lang === 'zh';
  const lines = [zh ? `督办：${url}（按 Ctrl+C 结束）` : `Duban: ${url} (Ctrl+C ends it)`];
  if (sample) {
    lines.push(
      zh
        ? `已备好示例区。以下账号的密码均为 ${sample.password}（仅显示这一次）：`
        : `The sample district is ready. The password of these accounts is ${sample.password} (told this once):`,
      ...sample.logins
        .filter(({ role }, index, all) => all.findIndex((one) => one.role === role) === index)
        .map(({ email, name, role }) => `  ${email}  ${name}  ${role}`),
      zh ? '  其余人员见“人员”页。' : '  The others are on the page People.',
    );
  }
  for (const link of firstLinks)
    lines.push(
      zh
        ? `${link.jurisdiction.zh}：请在 24 小时内打开此链接，设立管理员：${link.url}`
        : `${link.jurisdiction.en}: open this link within 24 hours to become its administrator: ${link.url}`,
    );
  return `${lines.join('\n')}\n`;
}

function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError(say('Give a port from 0 to 65535.', '请填写 0 到 65535 之间的端口。'));
  return number;
}
