import type { MatterPageData } from '../../../server/index.ts';
import { ChangeLines } from '../../changes/change-lines.tsx';
import { MomentText } from '../../components/date-text.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { happened } from '../../messages/changes.ts';
import { matter as words } from '../../messages/matter.ts';
import { Card } from './card.tsx';
import styles from './matter.module.css';

interface Data {
  readonly data: MatterPageData;
}
type File = MatterPageData['history']['evidence'][number];

export function EvidenceFiles({ files }: { files: readonly File[] }) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map(({ file }) => (
        <li key={file.id}>
          <a href={`/files/${file.id}`} download={file.name}>
            {file.name}
          </a>{' '}
          <small>{Math.max(1, Math.round(file.size / 1024))} kB</small>
        </li>
      ))}
    </ul>
  );
}

export function Evidence({ data }: Data) {
  const t = useMessages(words);
  return (
    <Card title={t.evidence}>
      {data.history.evidence.length === 0 && <p className={styles.quiet}>{t.noEvidence}</p>}
      <EvidenceFiles files={data.history.evidence} />
    </Card>
  );
}

export function Conversation({ data }: Data) {
  const t = useMessages(words);
  if (data.history.comments.length === 0) return null;
  return (
    <Card title={t.comments}>
      {data.history.comments.map(({ comment, by }) => (
        <article key={comment.id} className={styles.record}>
          <p>{comment.body}</p>
          <p className={styles.under}>
            {`${by ?? '—'} · `}
            <MomentText at={new Date(comment.writtenAt).toISOString()} timeZone={data.timeZone} />
          </p>
        </article>
      ))}
    </Card>
  );
}

/** Every deed on the matter, from the log, the newest first: who, when, and what became of what. */
export function Timeline({ data }: Data) {
  const t = useMessages(words);
  const names = useMessages(happened) as Record<string, string>;
  return (
    <Card title={t.timeline}>
      <ol reversed className={styles.timeline}>
        {[...data.history.events].reverse().map((event) => (
          <li key={event.seq}>
            <strong>{names[event.kind] ?? event.kind}</strong>
            {` · ${event.by ?? t.system}`}
            <span className={styles.under}>
              <MomentText at={new Date(event.at).toISOString()} timeZone={data.timeZone} />
            </span>
            <ChangeLines kind={event.kind} data={event.data} names={data.names} />
          </li>
        ))}
      </ol>
    </Card>
  );
}
