import { Fragment } from 'react';
import { type Mark, runsOf } from '../../publishing/page/runs.ts';
import { Link } from './link.tsx';
import styles from './span-text.module.css';

export interface TextMark extends Mark {
  readonly tone: 'figure' | 'item' | 'result' | 'out' | 'finding';
  /** What the mark says; shown as a hint and read out. */
  readonly label?: string;
  readonly to?: string;
}

/**
 * Words of a report with what was read from them marked; marks may overlap. The innermost one gives the look. Figures
 * stand out within whatever else is marked, so that a clause stays one link however many it holds.
 */
export function SpanText({ text, marks, lang }: { text: string; marks: readonly TextMark[]; lang: 'zh' | 'en' }) {
  const figures = marks.filter(({ tone }) => tone === 'figure');
  const runs = runsOf(
    text,
    marks.filter(({ tone }) => tone !== 'figure'),
  );
  let start = 0;
  return (
    <span lang={lang === 'zh' ? 'zh-Hans' : 'en'} className={styles.text}>
      {runs.map((run, index) => {
        const key = `${index}-${run.marks.map(({ id }) => id).join()}`;
        const from = start;
        start += run.text.length;
        // Between two marked clauses a comma may be left of a third that holds them both: nobody is to aim at that.
        const inner = /[\p{L}\p{N}]/u.test(run.text)
          ? [...run.marks].sort((a, b) => a.end - a.start - (b.end - b.start) || openFirst(a, b))[0]
          : undefined;
        const words = { text: run.text, from, figures };
        if (!inner) return <WithFigures key={key} {...words} />;
        const mark = (
          <mark
            key={key}
            className={styles.mark}
            data-tone={inner.tone}
            title={inner.label}
            data-marks={run.marks.length}
            data-ids={run.marks.map(({ id }) => id).join(' ')}
            data-last={start >= inner.end || undefined}
          >
            <WithFigures {...words} />
          </mark>
        );
        return inner.to ? (
          <Link key={key} to={inner.to} className={styles.link}>
            {mark}
          </Link>
        ) : (
          mark
        );
      })}
    </span>
  );
}

/** Of clauses that share their words, those are done only when the last of them is. */
const openFirst = (a: TextMark, b: TextMark) => Number(b.tone === 'item') - Number(a.tone === 'item');

/** A stretch of the text that begins at `from`, with the figures that lie in it. */
function WithFigures({ text, from, figures }: { text: string; from: number; figures: readonly TextMark[] }) {
  const here = figures.map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
  return runsOf(text, here).map((run, index) => {
    const figure = run.marks[0];
    const key = `${index}-${figure?.id ?? ''}`;
    if (!figure) return <Fragment key={key}>{run.text}</Fragment>;
    return (
      <b key={key} className={styles.figure} title={figure.label}>
        {run.text}
      </b>
    );
  });
}
