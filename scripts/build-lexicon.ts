/**
 * Turns every lexicon/*.yml into src/reading/lexicon/NAME.generated.ts and all of them into docs/lexicon.md.
 * A lexicon file holds `about` (one sentence), `sources` (a list) and `entries` (a list of flat records).
 * `--check` writes nothing and fails when a generated file is out of date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';

interface LexiconFile {
  readonly about: string;
  readonly sources: readonly string[];
  readonly entries: readonly Record<string, unknown>[];
}

const root = join(import.meta.dirname, '..');
const stale: string[] = [];

function emit(path: string, text: string): void {
  const full = join(root, path);
  if (existsSync(full) && readFileSync(full, 'utf8') === text) return;
  if (process.argv.includes('--check')) stale.push(path);
  else writeFileSync(full, text);
}

function load(name: string): LexiconFile {
  const file = parse(readFileSync(join(root, 'lexicon', name), 'utf8')) as Partial<LexiconFile>;
  if (!file.about || !file.sources?.length || !Array.isArray(file.entries)) {
    throw new Error(`lexicon/${name} must hold about, sources (not empty) and entries.`);
  }
  return file as LexiconFile;
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function cell(value: unknown): string {
  const text = Array.isArray(value)
    ? value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : one)).join(' · ')
    : typeof value === 'object' && value !== null
      ? JSON.stringify(value)
      : String(value ?? '');
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function page(name: string, { about, sources, entries }: LexiconFile): string {
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  return [
    `## ${name}`,
    '',
    about,
    '',
    ...sources.map((source) => `- ${source}`),
    '',
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => ' --- |').join('')}`,
    ...entries.map((entry) => `| ${columns.map((column) => cell(entry[column])).join(' | ')} |`),
    '',
  ].join('\n');
}

const pages: string[] = [];
for (const file of readdirSync(join(root, 'lexicon'))
  .filter((name) => name.endsWith('.yml'))
  .sort()) {
  const name = basename(file, '.yml');
  const lexicon = load(file);
  const rows = lexicon.entries.map((entry) => `  ${JSON.stringify(entry)},`).join('\n');
  emit(
    `src/reading/lexicon/${name}.generated.ts`,
    `// Generated from lexicon/${file} by \`npm run lexicon\`. Change that file, not this one.\nexport const ${camel(name)} = [\n${rows}\n] as const;\n`,
  );
  pages.push(page(name, lexicon));
}
emit(
  'docs/lexicon.md',
  `<!-- Generated from lexicon/*.yml by \`npm run lexicon\`. -->\n# The lexicon\n\n${pages.join('\n')}`,
);

if (stale.length > 0) {
  process.stderr.write(`Out of date: ${stale.join(', ')}. Run \`npm run lexicon\` and commit the result.\n`);
  process.exit(1);
}
