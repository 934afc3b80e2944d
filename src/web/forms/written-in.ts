const TEXTS = ['statement', 'grounds', 'progress', 'problems', 'nextSteps', 'reason', 'note', 'body', 'comment'];

/** Of what a form sent, the texts that somebody wrote. */
export function writtenIn(fields: Iterable<readonly [name: string, value: string]>): string[] {
  const texts = [...fields].filter(([name, value]) => TEXTS.includes(name) && value.trim() !== '');
  return [...new Set(texts.map(([, value]) => value))];
}
