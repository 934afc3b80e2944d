import type { NamedConflict } from '../../server/index.ts';
import { MomentText } from '../components/date-text.tsx';
import { useMessages } from '../i18n/messages.ts';
import { happened } from '../messages/changes.ts';
import { common } from '../messages/common.ts';
import { ChangeLines } from './change-lines.tsx';

/** What others did meanwhile: who, when, which deed, from what to what. */
export function ConflictList({ conflict: { changes, names } }: { conflict: NamedConflict }) {
  const t = useMessages(common);
  const what = useMessages(happened) as Readonly<Record<string, string>>;
  if (changes.length === 0) return null;
  return (
    <ul aria-label={t.changedMeanwhile}>
      {changes.map(({ at, by, kind, data }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
        <li key={index}>
          {`${by ?? t.system} · `}
          <MomentText at={at} />
          {` · ${what[kind] ?? kind}`}
          <ChangeLines kind={kind} data={data} names={names} />
        </li>
      ))}
    </ul>
  );
}
