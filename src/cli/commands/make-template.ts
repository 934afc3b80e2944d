import { Command } from 'commander';
import { makeSampleTemplate } from '../../server/index.ts';

/** duban make-template: a step of the build, see scripts/prepare.mjs. */
export function makeTemplateCommand(): Command {
  return new Command('make-template')
    .description('Prepare what a first start begins with; part of the build')
    .action(() => makeSampleTemplate(() => new Date()));
}
