import type { MatterPageData } from '../../../server/index.ts';
import { MatterName } from '../../components/matter-name.tsx';
import { Note } from '../../components/note.tsx';
import { useMarks } from '../../i18n/marks.ts';
import { useMessages } from '../../i18n/messages.ts';
import { matter as words } from '../../messages/matter.ts';
import styles from './matter.module.css';

type Other = NonNullable<MatterPageData['mergedInto']>;

/** That nobody delivers this matter any more, who decided it and why; or which matters it took in. Links both ways. */
export function Aside({ data: { aside, mergedInto, tookIn } }: { data: MatterPageData }) {
  const t = useMessages(words);
  const { colon } = useMarks();
  if (!aside && tookIn.length === 0) return null;
  return (
    <div className={styles.aside}>
      <Note tone="hint" role="note">
        {aside && (
          <p>
            {mergedInto ? (
              <>
                {`${t.mergedInto} `}
                <OtherMatter other={mergedInto} />
              </>
            ) : (
              t.asideSince
            )}
          </p>
        )}
        {aside?.decidedBy && <p>{t.decidedBy + colon + aside.decidedBy}</p>}
        {aside && <p>{t.reason + colon + aside.reason}</p>}
        {tookIn.length > 0 && (
          <>
            <p>{t.tookIn + colon}</p>
            <ul>
              {tookIn.map((other) => (
                <li key={other.id}>
                  <OtherMatter other={other} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Note>
    </div>
  );
}

/** Its number; to whoever may see it, its title and the way there too. */
function OtherMatter({ other: { id, number, named } }: { other: Other }) {
  return named ? <MatterName matter={named} number={number} to={`/ledger/${id}`} /> : number;
}
