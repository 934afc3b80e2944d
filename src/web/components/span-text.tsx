import { Fragment } from 'react';
import { Link } from 'react-router';
import { type Mark, runsOf } from '../../publishing/page/runs.ts';
import styles from './span-text.module.css';

export interface TextMark extends Mark {
  readonly tone: 'figure' | 'item' | 'result' | 'finding';
  /** What the mark says; shown as a hint and read out. */
  readonly label?: string;
  readonly to?: string;
}

/** Words of a report with what was read from them marked; marks may overlap. The innermost one gives the look. */
export function SpanText({ text, marks, lang }: { text: string; marks: readonly TextMark[]; lang: 'zh' | 'en' }) {
  return (
    <span lang={lang === 'zh' ? 'zh-Hans' : 'en'} className={styles.text}>
      {runsOf(text, marks).map((run, index) => {
        const key = `${index}-${run.marks.map(({ id }) => id).join()}`;
        const inner = [...run.marks].sort((a, b) => a.end - a.start - (b.end - b.start))[0];
        if (!inner) return <Fragment key={key}>{run.text}</Fragment>;
        const mark = (
          <mark
            key={key}
            className={styles.mark}
            data-tone={inner.tone}
            title={inner.label}
            data-marks={run.marks.length}
          >
            {run.text}
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
