import type { WizardData } from '../../../server/index.ts';
import { Link } from '../../components/link.tsx';
import { Note } from '../../components/note.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { reports } from '../../messages/reports.ts';

/** What should be looked at before going on with an edition: it names another place, its year is there already. */
export function ImportNoteList({ notes }: { notes: WizardData['notes'] }) {
  const t = useMessages(reports);
  const lang = useLang();
  return notes.map(({ id, editionId, [lang]: sentence }) => (
    <Note key={id} tone="hint" role="note">
      {sentence} {editionId && <Link to={`/reports/${editionId}`}>{t.seeBefore}</Link>}
    </Note>
  ));
}
