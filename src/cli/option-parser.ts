import { type Command, type CommanderError, Help, type HelpConfiguration } from 'commander';
import { say } from './ui-language.ts';

/** The words of the option parser, where it has them in English only. */
export function spokenHelp(): HelpConfiguration {
  const usual = new Help();
  const terms = (text: string) =>
    text.replace('[options]', say('[options]', '[选项]')).replace('[command]', say('[command]', '[命令]'));
  const notes = (text: string) =>
    text
      .replace(/\((?=(?:choices|default): )(.*)\)$/, say('($1)', '（$1）'))
      .replace('choices: ', say('choices: ', '可选：'))
      .replace('default: ', say('default: ', '默认：'));
  return {
    displayWidth: (text) => usual.displayWidth(text) + (text.match(WIDE)?.length ?? 0),
    styleTitle: (title) => HEADINGS.get(title)?.() ?? title,
    commandUsage: (command) => terms(usual.commandUsage(command)),
    subcommandTerm: (command) => terms(usual.subcommandTerm(command)),
    optionDescription: (option) => notes(usual.optionDescription(option)),
    argumentDescription: (argument) => notes(usual.argumentDescription(argument)),
  };
}

// Chinese takes the room of two letters.
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu;

const HEADINGS = new Map([
  ['Usage:', () => say('Usage:', '用法：')],
  ['Arguments:', () => say('Arguments:', '参数：')],
  ['Options:', () => say('Options:', '选项：')],
  ['Commands:', () => say('Commands:', '命令：')],
]);

/** A command with the parser's own words in the language of messages: its help, and what it says of wrong options. */
export function speaking(command: Command): Command {
  command.helpOption('-h, --help', say('print what it is for', '显示帮助'));
  if (command.commands.length > 0)
    command.helpCommand(say('help [command]', 'help [命令]'), say('what a command is for', '显示某个命令的帮助'));
  // The sentence is written where the program ends, from the kind of the error.
  return command
    .configureHelp(spokenHelp())
    .configureOutput({ outputError: () => {} })
    .exitOverride(endWith(command));
}

/** The same exit code on every level. */
const endWith = (command: Command) => (error: CommanderError) => {
  const sentence = SENTENCES[error.code];
  if (sentence) process.stderr.write(`${sentence(partsOf(error.message))}${say(' ', '')}${help(command)}\n`);
  else if (error.exitCode !== 0 && error.code !== 'commander.help') process.stderr.write(`${error.message}\n`);
  process.exit(error.exitCode === 0 ? 0 : 2);
};

function help(command: Command): string {
  const names = [];
  for (let at: Command | null = command; at; at = at.parent) names.unshift(at.name());
  const line = `${names.join(' ')} --help`;
  return say(`Run \`${line}\` to see what it takes.`, `运行 \`${line}\` 查看用法。`);
}

interface Parts {
  /** What the message names, in its order. */
  readonly named: readonly string[];
  readonly numbers: readonly string[];
  /** What is meant perhaps, as a sentence with a space before it; or nothing. */
  readonly perhaps: string;
  /** What the message says after "is invalid". */
  readonly why: string;
}

function partsOf(message: string): Parts {
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1] ?? '';
  const names = meant.split(', ').join(say(', ', '、'));
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]?.split(', ').join(say(', ', '、'));
  return {
    named: [...message.matchAll(/'([^']*)'/g)].map(([, name]) => name!),
    numbers: message.match(/\d+/g) ?? [],
    perhaps: meant && say(` Perhaps you mean ${names}.`, `是否想用 ${names}？`),
    why: choices
      ? say(`Choose one of ${choices}.`, `请从 ${choices} 中选择。`)
      : (message.split(' is invalid')[1] ?? ''),
  };
}

const SENTENCES: Readonly<Record<string, (parts: Parts) => string>> = {
  'commander.missingArgument': ({ named: [name] }) => say(`Give <${name}> as well.`, `缺少参数 <${name}>，请补上。`),
  'commander.optionMissingArgument': ({ named: [flags] }) =>
    say(`The option ${flags} needs its value.`, `选项 ${flags} 缺少取值，请补上。`),
  'commander.missingMandatoryOptionValue': ({ named: [flags] }) =>
    say(`The option ${flags} is required.`, `必须给出选项 ${flags}。`),
  'commander.unknownOption': ({ named: [flag], perhaps }) =>
    say(`There is no option ${flag}.${perhaps}`, `没有选项 ${flag}。${perhaps}`),
  'commander.unknownCommand': ({ named: [name], perhaps }) =>
    say(`There is no command ${name}.${perhaps}`, `没有命令 ${name}。${perhaps}`),
  'commander.excessArguments': ({ numbers: [expected, given] }) =>
    say(
      `${given} arguments were given and ${expected} can be taken; leave the others out.`,
      `给出了 ${given} 个参数，只能用 ${expected} 个，请去掉多余的。`,
    ),
  'commander.invalidArgument': ({ named, why }) => {
    const [value, name] = named[0]!.startsWith('-') ? [named[1], named[0]] : [named[0], `<${named[1]}>`];
    const reason = why.replace(/^[^\p{L}]*(?:for argument '[^']*'\.\s*)?/u, '');
    return say(`“${value}” cannot be ${name}. ${reason}`, `“${value}”不能用作 ${name}。${reason}`);
  },
};
