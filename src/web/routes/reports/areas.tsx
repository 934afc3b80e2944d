import type { WizardData } from '../../../server/index.ts';
import { Link } from '../../components/link.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { wizard } from '../../messages/reports.ts';
import styles from './wizard.module.css';

type Area = WizardData['areas'][number];

/** The areas of a long report: where one is, how far each is, and the way to the others. */
export function Areas({ data }: { data: WizardData }) {
  const t = useMessages(wizard);
  const nameOf = useName();
  const { areas, area } = data;
  if (areas.length === 0) return null;
  const at = areas.findIndex(({ id }) => id === area);
  const here = areas[at];
  return (
    <nav aria-label={t.areas} className={`${styles.areas} no-print`}>
      <details key={area}>
        <summary>
          {here ? t.areaOf(at + 1, areas.length) : t.areasTogether} {here && <strong>{nameOf(here)}</strong>}
        </summary>
        <ol>
          {areas.map((one) => (
            <li key={one.id}>
              <Link to={hrefOf(data, one.id)} aria-current={one.id === area ? 'true' : undefined}>
                <span>{nameOf(one)}</span>
                <small>{one.open > 0 ? t.openHere(one.open) : one.all > 0 && t.noneLeft}</small>
              </Link>
            </li>
          ))}
          {here && (
            <li>
              <Link to={hrefOf(data, 'all')}>{t.together}</Link>
            </li>
          )}
        </ol>
      </details>
      {areas[at - 1] && <Link to={hrefOf(data, areas[at - 1]!.id)}>{t.areaBefore}</Link>}
      {at >= 0 && areas[at + 1] && <Link to={hrefOf(data, areas[at + 1]!.id)}>{t.areaAfter}</Link>}
    </nav>
  );
}

/** At the foot of an area: the next one with something to confirm, or simply the next one. */
export function NextArea({ data }: { data: WizardData }) {
  const t = useMessages(wizard);
  const nameOf = useName();
  const at = data.areas.findIndex(({ id }) => id === data.area);
  if (at < 0) return null;
  const others = [...data.areas.slice(at + 1), ...data.areas.slice(0, at)];
  const next = others.find(({ open }) => open > 0) ?? data.areas[at + 1];
  if (!next) return null;
  return (
    <p className={`${styles.next} no-print`}>
      <Link id="next-area" to={hrefOf(data, next.id)}>
        {t.goOn} {nameOf(next)} {next.open > 0 && <small>{t.openHere(next.open)}</small>}
      </Link>
    </p>
  );
}

function useName(): (area: Area) => string {
  const t = useMessages(wizard);
  const lang = useLang();
  return ({ zh, en }) => (lang === 'zh' ? zh || en : en || zh) || t.front;
}

function hrefOf({ show, whole }: WizardData, area: string): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (whole) query.set('part', 'all');
  query.set('area', area);
  return `?${query}`;
}
