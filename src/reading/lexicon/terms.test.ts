import { expect, it } from 'vitest';
import { terms } from './terms.generated.ts';

interface Term {
  readonly zh: string;
  readonly en: readonly string[];
  readonly avoid?: readonly string[];
}

const all: readonly Term[] = terms;

it('holds every Chinese term once, with a rendering', () => {
  expect(new Set(all.map(({ zh }) => zh)).size).toBe(all.length);
  for (const { zh, en } of all) {
    expect(zh.length, zh).toBeGreaterThan(1);
    expect(en.length, zh).toBeGreaterThan(0);
  }
});

it('never rejects a rendering that it accepts', () => {
  for (const { zh, en, avoid = [] } of all) {
    for (const wrong of avoid) {
      for (const right of en) expect(right.toLowerCase().includes(wrong.toLowerCase()), `${zh}: ${wrong}`).toBe(false);
    }
  }
});
