import { useMessages } from '../../i18n/messages.ts';
import { wizard } from '../../messages/reports.ts';

/** Reasons that come up often, offered by every field of the page that asks for one. */
export function ReasonList() {
  const t = useMessages(wizard);
  return (
    <datalist id="reasons">
      {[t.reasonSlogan, t.reasonLevel, t.reasonTwice, t.reasonPast].map((reason) => (
        <option key={reason} value={reason} />
      ))}
    </datalist>
  );
}
