import { Title } from '@mantine/core';
import type { MatterPageData } from '../../../server/index.ts';
import { MomentText } from '../../components/date-text.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { deeds, matter as words } from '../../messages/matter.ts';
import styles from './matter.module.css';

interface Data {
  readonly data: MatterPageData;
}
type File = MatterPageData['history']['evidence'][number];

export function EvidenceFiles({ files }: { files: readonly File[] }) {
  if (files.length === 0) return null;
  return (
    <ul>
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
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.evidence}
      </Title>
      {data.history.evidence.length === 0 && <p className={styles.quiet}>{t.noEvidence}</p>}
      <EvidenceFiles files={data.history.evidence} />
    </section>
  );
}

export function Conversation({ data }: Data) {
  const t = useMessages(words);
  if (data.history.comments.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.comments}
      </Title>
      {data.history.comments.map(({ comment, by }) => (
        <article key={comment.id} className={styles.record}>
          <p>{comment.body}</p>
          <p className={styles.quiet}>
            {`${by ?? '—'} · `}
            <MomentText at={new Date(comment.writtenAt).toISOString()} timeZone={data.timeZone} />
          </p>
        </article>
      ))}
    </section>
  );
}

/** Every deed on the matter, from the log: who, when, and the reason given. */
export function Timeline({ data }: Data) {
  const t = useMessages(words);
  const names = useMessages(deeds) as Record<string, string>;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.timeline}
      </Title>
      <ol>
        {data.history.events.map((event) => (
          <li key={event.seq}>
            <MomentText at={new Date(event.at).toISOString()} timeZone={data.timeZone} /> ·{' '}
            {names[event.kind] ?? event.kind}
            {' · '}
            {event.by ?? t.system}
            {typeof event.data.reason === 'string' && event.data.reason !== '' && (
              <span className={styles.quiet}>{` · ${event.data.reason}`}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
