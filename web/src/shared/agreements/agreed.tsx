import { useWords } from '../language/use-words.ts';
import { Section } from '../page/page.tsx';
import { Facts } from '../page/parts.tsx';
import { Path } from '../page/path.tsx';
import { agreementPath } from './agreement-path.ts';
import { AgreementState } from './agreement-state.tsx';
import type { AgreementShown } from './answers.ts';
import { Buyers } from './buyers/lazy-buyers.tsx';
import { Consortium } from './consortium.tsx';
import { DataTerms } from './data-terms.tsx';
import { AgreementPeriod } from './period.tsx';
import { Prices } from './prices.tsx';
import { termsRows } from './terms-rows.ts';

type AgreedProps = {
  readonly agreement: AgreementShown;
  /** The other party. */
  readonly party: readonly [label: string, name: string];
  readonly nameOf: (person: string | undefined) => string;
  /** What an organisation is called. */
  readonly providerName: (organisation: string) => string;
};

/** The whole agreement: its parties, terms and prices, and how far its signing has come. */
export const Agreed = ({ agreement, party, nameOf, providerName }: AgreedProps) => {
  const words = useWords();
  const { t, moment } = words;
  const { state, suspended, ended, cancelled } = agreement;
  return (
    <>
      <div className="kt-with-side">
        <Facts
          rows={[
            [t('web.state'), <AgreementState key="state" of={{ state, start: agreement.terms.start }} />],
            party,
            ...termsRows(agreement, words),
            [t('agr.suspended'), suspended?.reason],
            [t('agr.ended'), ended === undefined ? '' : moment(ended.at)],
            [t('agr.cancelled'), cancelled?.reason],
          ]}
        />
        <Section title={t('agr.path')}>
          <Path steps={agreementPath(agreement, { ...words, nameOf })} />
        </Section>
      </div>
      <DataTerms agreement={agreement} />
      <Buyers agreement={agreement} />
      <AgreementPeriod agreement={agreement} />
      <Consortium agreement={agreement} providerName={providerName} />
      <Prices agreement={agreement} />
    </>
  );
};
