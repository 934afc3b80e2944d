import type { MatterPageData } from '../../../server/index.ts';
import { Quantity } from '../../components/amounts.tsx';
import { useLang } from '../../i18n/lang.ts';
import { useMessages } from '../../i18n/messages.ts';
import { comparators, matter as words } from '../../messages/matter.ts';

type Target = MatterPageData['targets'][number];

/** What a target asks for: at least 1,200 km. */
export function Goal({ target }: { target: Target }) {
  const t = useMessages(words);
  const comparator = useMessages(comparators);
  const lang = useLang();
  const { value, upper } = target;
  const near = target.comparator === 'approx';
  return (
    <>
      {near && lang === 'en' && `${t.approximately} `}
      {target.comparator === '=' || near ? '' : `${comparator[target.comparator]} `}
      <Quantity value={value} target={target} />
      {upper && (
        <>
          {'–'}
          <Quantity value={upper} target={target} />
        </>
      )}
      {near && lang === 'zh' && t.approximately}
    </>
  );
}
