import { dayIn, formatDate, formatDay, formatMoment } from '../i18n/format-date.ts';
import { useLang } from '../i18n/lang.ts';

/** A day (YYYY-MM-DD). `short` leaves the year out, for columns of one year. */
export function DateText({ date, short }: { date: string; short?: boolean }) {
  const lang = useLang();
  return <time dateTime={date}>{short ? formatDay(date, lang) : formatDate(date, lang)}</time>;
}

/** A day as dense tables hold it, the same in both languages: 2026-03-05. */
export function NumericDate({ date }: { date: string }) {
  return <time dateTime={date}>{date}</time>;
}

interface MomentProps {
  readonly at: string;
  readonly timeZone?: string;
  /** Its day only. */
  readonly day?: boolean;
}

/** A moment, on the clock of Beijing, which all of China keeps. */
export function MomentText({ at, timeZone = 'Asia/Shanghai', day }: MomentProps) {
  const lang = useLang();
  return <time dateTime={at}>{day ? formatDate(dayIn(at, timeZone), lang) : formatMoment(at, lang, timeZone)}</time>;
}
