import { Command } from 'commander';
import { DubanError } from '../platform/errors.ts';
import { explainCommand } from './commands/explain.ts';
import { readCommand } from './commands/read.ts';

const program = new Command('duban')
  .description('督办: reads government work reports in Chinese, English or both.')
  .version('0.1.0')
  .showHelpAfterError('Run `duban --help` to see what it can do.')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .addCommand(readCommand())
  .addCommand(explainCommand());

// A reader that closes the pipe early (head, less) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof DubanError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
