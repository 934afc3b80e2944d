import { Command } from 'commander';
import { DubanError, unexpected } from '../platform/errors.ts';
import { backupCommand } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { makeTemplateCommand } from './commands/make-template.ts';
import { readCommand } from './commands/read.ts';
import { reconcileCommand } from './commands/reconcile.ts';
import { restoreCommand } from './commands/restore.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { userCommand } from './commands/user.ts';
import { verifyCommand } from './commands/verify.ts';
import { uiLanguage } from './ui-language.ts';
import { VERSION } from './version.ts';

const program = new Command('duban')
  .description('督办: reads government work reports in Chinese, English or both.')
  .version(VERSION)
  .showHelpAfterError('Run `duban --help` to see what it can do.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

for (const command of [
  readCommand(),
  checkCommand(),
  reconcileCommand(),
  exportCommand(),
  serveCommand(),
  importCommand(),
  userCommand(),
  backupCommand(),
  restoreCommand(),
  verifyCommand(),
  explainCommand(),
  schemaCommand(),
])
  program.addCommand(command.copyInheritedSettings(program));
program.addCommand(makeTemplateCommand().copyInheritedSettings(program), { hidden: true });

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
}
