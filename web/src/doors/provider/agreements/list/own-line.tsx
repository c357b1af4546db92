import { SERVICE_TYPES } from '@kt/terms';
import { AgreementState } from '../../../../shared/agreements/agreement-state.tsx';
import type { AgreementLine } from '../../../../shared/agreements/answers.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import { periodText } from '../../../../shared/trade/period-text.ts';
import { ownWait } from './presenter.ts';

type OwnLineProps = {
  readonly of: AgreementLine;
  /** Heading level, below what stands above. */
  readonly heading: 'h2' | 'h3';
  /** A member that does not lead waits for nothing: its lead acts. */
  readonly isMember?: boolean;
};

/** One agreement in a list: what it is about, how it stands, and what it waits for. */
export const OwnLine = ({ of: one, heading: Heading, isMember = false }: OwnLineProps) => {
  const words = useWords();
  const { t, name, number, euros } = words;
  const wait = isMember ? undefined : ownWait(one);
  return (
    <li className="kt-card" data-edge={wait === 'agr.next.sign' ? 'near' : undefined}>
      <Heading>
        <Go to={`/provider/agreements/${one.authority}/${one.id}`}>{name(SERVICE_TYPES[one.serviceType].names)}</Go>
      </Heading>
      <p>
        <AgreementState of={one} /> {wait !== undefined && <strong>{t(wait)}</strong>}
      </p>
      <Facts
        rows={[
          [t('agr.period'), periodText(one, words)],
          [t('agr.places'), number(one.places)],
          [t('agr.ceiling'), euros(one.ceilingCents)],
        ]}
      />
    </li>
  );
};
