import cluster from 'node:cluster';
import { Command } from 'commander';
import { DubanError, notWritable, unexpected } from '../platform/errors.ts';
import { speaking } from './option-parser.ts';
import { say, uiLanguage } from './ui-language.ts';
import { VERSION } from './version.ts';

const program = new Command('duban')
  .description(
    say(
      '督办: reads government work reports in Chinese, English or both, and follows what they promise.',
      '督办：读取中文、英文或中英对照的政府工作报告，跟踪其中承诺的落实。',
    ),
  )
  .version(VERSION, '-V, --version', say('print the version', '显示版本号'));

type Load = () => Promise<Command>;

// In the order of the help. Each brings its libraries: only what is asked for is loaded.
const COMMANDS: Readonly<Record<string, Load>> = {
  read: async () => (await import('./commands/read.ts')).readCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  reconcile: async () => (await import('./commands/reconcile.ts')).reconcileCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  serve: async () => (await import('./commands/serve.ts')).serveCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  jurisdiction: async () => (await import('./commands/jurisdiction.ts')).jurisdictionCommand(),
  user: async () => (await import('./commands/user.ts')).userCommand(),
  backup: async () => (await import('./commands/backup.ts')).backupCommand(),
  restore: async () => (await import('./commands/restore.ts')).restoreCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  explain: async () => (await import('./commands/explain.ts')).explainCommand(),
  schema: async () => (await import('./commands/schema.ts')).schemaCommand(),
  'make-template': async () => (await import('./commands/make-template.ts')).makeTemplateCommand(),
};

const asked = process.argv[2] ?? '';
for (const name of Object.hasOwn(COMMANDS, asked) ? [asked] : Object.keys(COMMANDS))
  program.addCommand(await COMMANDS[name]!(), { hidden: name === 'make-template' });
speakingThroughout(program);

function speakingThroughout(command: Command): void {
  for (const below of speaking(command).commands) speakingThroughout(below);
}

// A reader that closes the pipe early (head, less) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`${notWritable('stdout', error.code ?? 'unknown').sentence[uiLanguage()]}\n`);
  process.exit(2);
});

try {
  await program.parseAsync();
} catch (error) {
  const refusal = error instanceof DubanError ? error : unexpected(program.args.slice(1).join(' '), String(error));
  process.stderr.write(`${refusal.sentence[uiLanguage()]}\n`);
  // Of a deed whose input is wrong: which parts are.
  const fields = (refusal as { fields?: Readonly<Record<string, DubanError['sentence']>> }).fields ?? {};
  for (const [name, sentence] of Object.entries(fields)) process.stderr.write(`${name}: ${sentence[uiLanguage()]}\n`);
  if (process.env.DUBAN_DEBUG && refusal !== error) console.error(error);
  process.exitCode = refusal.exitCode;
  // Its connection to the first process would keep it.
  if (cluster.isWorker) process.exit();
}
