import { useMemo, useState } from 'react';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { Answers } from '../../../provider/tenders/tender/answers.tsx';
import { Cash } from '../../../provider/tenders/tender/cash/section.tsx';
import { draftIn } from '../../../provider/tenders/tender/draft.ts';
import { tenderForm } from '../../../provider/tenders/tender/form.ts';
import { MustHaves } from '../../../provider/tenders/tender/must-haves.tsx';
import { askedBy, comparisonOf, pricedCard, priceLines } from '../../../provider/tenders/tender/presenter.ts';
import { Prices } from '../../../provider/tenders/tender/prices.tsx';
import type { CompetitionShown } from '../reads.ts';

const NOTHING_ASKED = { busy: false, refusal: undefined };

/** The bidder's own form over a draft: it counts and checks as the real one does, and keeps and sends nothing. */
export const Trial = ({ call }: { readonly call: CompetitionShown['content'] }) => {
  const { t, name, euros } = useWords();
  const asked = askedBy(call, name);
  const schema = useMemo(() => tenderForm(askedBy(call, name), t), [call, name, t]);
  const form = useHouseForm(schema, draftIn(asked, undefined));
  const [isDone, setDone] = useState(false);
  const shown = form.watch();
  const comparison = comparisonOf(call, shown.prices);
  return (
    <>
      <HouseForm form={form} act={NOTHING_ASKED} onSend={() => setDone(true)} label={t('writing.test.try')}>
        {asked.mustHaves.length > 0 && (
          <Section title={t('provider.must')}>
            <MustHaves form={form} asked={asked} />
          </Section>
        )}
        <Section title={t('provider.tender.prices')}>
          <p>{t('provider.tender.prices_say')}</p>
          <Prices form={form} lines={priceLines(call, shown.prices, name)} said={{}} />
          <p aria-live="polite">
            {t('provider.tender.comparison')}{' '}
            <strong className="kt-figure">{comparison === undefined ? '–' : euros(comparison)}</strong>
          </p>
        </Section>
        {asked.questions.length > 0 && (
          <Section title={t('provider.tender.answers')}>
            <Answers form={form} questions={asked.questions} said={{}} />
          </Section>
        )}
      </HouseForm>
      <StatusLine>{isDone && t('writing.test.done')}</StatusLine>
      <Cash call={call} card={pricedCard(call, shown.prices)} />
    </>
  );
};
