import { useWords } from '../../../../shared/language/use-words.ts';
import type { ToldChange } from './next-in.ts';

type ChangesProps = {
  readonly changes: readonly ToldChange[];
  readonly nameOf: (provider: string) => string;
};

/** What has changed since the client was shown the options, a line each. */
export const Changes = ({ changes, nameOf }: ChangesProps) => {
  const { t, euros } = useWords();
  const said = (one: ToldChange): string => {
    const provider = (one.provider !== undefined && nameOf(one.provider)) || t('options.unnamed');
    return one.change === 'price'
      ? t('refer.change.price', { provider, before: euros(one.fromCents), now: euros(one.toCents) })
      : t(`refer.change.${one.change}`, { provider });
  };
  if (changes.length === 0) return null;
  return (
    <ul>
      {changes.map((one) => (
        <li key={`${one.agreement}-${one.change}`}>{said(one)}</li>
      ))}
    </ul>
  );
};
