import type { Bilingual } from '../../server/index.ts';
import { formatDecimal, formatYuan } from '../i18n/format-decimal.ts';
import type { Measured } from '../i18n/format-quantity.ts';
import { useLang } from '../i18n/lang.ts';
import styles from './amounts.module.css';

/** An exact number with its unit: 1,234.5 亩. */
export function Amount({ value, unit }: { value: string; unit?: Bilingual | string }) {
  const lang = useLang();
  const word = typeof unit === 'string' ? unit : unit?.[lang];
  const near = word === '%' || lang === 'zh';
  return (
    <data value={value} className={styles.amount}>
      {formatDecimal(value)}
      {word && (near ? word : ` ${word}`)}
    </data>
  );
}

/** Yuan, in the scale in which people read them; the exact sum is the hint. */
export function Money({ yuan }: { yuan: string }) {
  const lang = useLang();
  return (
    <data value={yuan} title={formatDecimal(yuan)} className={styles.amount}>
      {formatYuan(yuan, lang)}
    </data>
  );
}

/** A value of a target with its unit; yuan in the scale in which people read them. */
export function Quantity({ value, target }: { value: string; target: Measured | undefined }) {
  return target?.unit === 'CNY' ? <Money yuan={value} /> : <Amount value={value} unit={target?.measure} />;
}
