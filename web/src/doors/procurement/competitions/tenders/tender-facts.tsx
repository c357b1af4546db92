import { useWords } from '../../../../shared/language/use-words.ts';
import { Facts } from '../../../../shared/page/parts.tsx';
import type { CompetitionShown, TenderShown } from '../reads.ts';
import { TenderFiles } from '../tender/files.tsx';
import { standingOfRequirement } from '../tender/requirements-form.ts';
import { reasonKey } from './presenter.ts';
import { TenderGroup } from './tender-group.tsx';

type TenderFactsProps = { readonly tender: TenderShown; readonly shown: CompetitionShown };

/** What a tender says and what has been done about it. */
export const TenderFacts = ({ tender, shown }: TenderFactsProps) => {
  const { id, content } = shown;
  const { t, name, euros, moment } = useWords();
  const reason = reasonKey(tender);
  const { comparisonCents, receivedAt, unconfirmed, rejection } = tender;
  const prices = content.rateCard.steps.flatMap(({ key, title }): readonly (readonly [string, string])[] => {
    const price = tender.content?.prices[key];
    return price === undefined ? [] : [[name(title), euros(price)]];
  });
  const answers = content.criteria.flatMap(({ key, title }): readonly (readonly [string, string])[] => {
    const answer = tender.content?.answers[key];
    return answer === undefined ? [] : [[name(title), answer]];
  });
  const musts = (content.mustHaves ?? []).flatMap(({ key, title }): readonly (readonly [string, string])[] => {
    const says = tender.content?.mustHaves?.[key];
    if (says === undefined) return [];
    const found = t(`competition_page.must.is.${standingOfRequirement(tender, key)}`);
    return [[name(title), `${t(says ? 'competition_page.must.yes' : 'competition_page.must.no')} · ${found}`]];
  });
  return (
    <>
      <Facts
        rows={[
          [t('competition_page.tender.why'), reason && t(reason)],
          [t('competition_page.tender.received'), moment(receivedAt)],
          [t('competition_page.tender.unconfirmed'), unconfirmed ? t('web.yes') : undefined],
          [t('competition_page.tender.comparison'), comparisonCents === undefined ? undefined : euros(comparisonCents)],
          ...musts,
          ...prices,
          ...answers,
          [
            t('competition_page.tender.rejected'),
            rejection && `${t(`competition_page.ground.${rejection.ground}`)}: ${rejection.reason}`,
          ],
        ]}
      />
      <TenderGroup tender={tender} shown={shown} />
      <TenderFiles of={id} tender={tender.id} files={tender.attachments} isMasked={false} />
    </>
  );
};
