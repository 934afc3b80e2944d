import type { MatterPageData } from '../../../server/index.ts';
import { Amount, Money } from '../../components/amounts.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { comparators, matter as words } from '../../messages/matter.ts';

type Target = MatterPageData['targets'][number];

/** A value of a target with its unit; yuan in the scale in which people read them. */
export function Quantity({ value, target }: { value: string; target: Target | undefined }) {
  return target?.unit === 'CNY' ? <Money yuan={value} /> : <Amount value={value} unit={target?.measure} />;
}

/** What a target asks for: at least 1,200 km. */
export function Goal({ target }: { target: Target }) {
  const t = useMessages(words);
  const comparator = useMessages(comparators);
  const { value, upper } = target;
  return (
    <>
      {target.comparator === 'approx' && t.approxBefore}
      {target.comparator === '=' || target.comparator === 'approx' ? '' : `${comparator[target.comparator]} `}
      <Quantity value={value} target={target} />
      {upper && (
        <>
          {'–'}
          <Quantity value={upper} target={target} />
        </>
      )}
      {target.comparator === 'approx' && t.approxAfter}
    </>
  );
}
