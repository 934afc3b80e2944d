import cluster from 'node:cluster';
import { Command } from 'commander';
import { DubanError, unexpected } from '../platform/errors.ts';
import { uiLanguage } from './ui-language.ts';
import { VERSION } from './version.ts';

const program = new Command('duban')
  .description('督办: reads government work reports in Chinese, English or both.')
  .version(VERSION)
  .showHelpAfterError('Run `duban --help` to see what it can do.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

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
  program.addCommand(inheriting(await COMMANDS[name]!(), program), { hidden: name === 'make-template' });

/** The same exit codes and help after an error on every level. */
function inheriting(command: Command, parent: Command): Command {
  for (const below of command.copyInheritedSettings(parent).commands) inheriting(below, command);
  return command;
}

// A reader that closes the pipe early (head, less) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  const refusal = error instanceof DubanError ? error : unexpected(program.args.slice(1).join(' '), String(error));
  process.stderr.write(`${refusal.sentence[uiLanguage()]}\n`);
  if (process.env.DUBAN_DEBUG && refusal !== error) console.error(error);
  process.exitCode = refusal.exitCode;
  // Its connection to the first process would keep it.
  if (cluster.isWorker) process.exit();
}
