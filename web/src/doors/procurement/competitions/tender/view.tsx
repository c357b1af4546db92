import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { UnderOne } from '../frame.tsx';
import { type CompetitionShown, type TenderShown, useProviderNames, useTenders } from '../reads.ts';
import { LowPrices, lowIn } from '../tenders/low-prices.tsx';
import { Requests } from '../tenders/requests.tsx';
import { SeveralTenders } from '../tenders/several-tenders.tsx';
import { TenderFacts } from '../tenders/tender-facts.tsx';
import { Ask } from './ask.tsx';
import { rejectionForm } from './form.ts';
import { Requirements } from './requirements.tsx';
import { rejectionReason } from './requirements-form.ts';

type JudgeProps = { readonly shown: CompetitionShown; readonly tender: TenderShown };

const Reject = ({ shown: { id: competition, content }, tender: found }: JudgeProps) => {
  const { t, name } = useWords();
  const { id: tender, version } = found;
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(rejectionForm, {
    ground: found.deviation === undefined ? 'minimum_requirement' : 'not_as_admitted',
    reason: rejectionReason(content, found, name),
  });
  const { field } = useFields(form, 'reject');
  const reject = useAct(
    (json: z.output<typeof rejectionForm>, options) =>
      read(
        api.procurement.competitions[':competition'].tenders[':tender'].rejection.$post(
          { param: { competition, tender }, json },
          options,
        ),
      ),
    () => go(`/procurement/competitions/${competition}/tenders`),
  );
  return (
    <HouseForm
      within="reject"
      form={form}
      act={reject}
      onSend={(typed) => reject.run(typed, version)}
      label={t('competition_page.tender.reject')}
      variant="danger"
    >
      <Select label={t('competition_page.tender.ground')} {...field('ground')}>
        <option value="minimum_requirement">{t('competition_page.ground.minimum_requirement')}</option>
        <option value="abnormally_low">{t('competition_page.ground.abnormally_low')}</option>
        {found.deviation !== undefined && (
          <option value="not_as_admitted">{t('competition_page.ground.not_as_admitted')}</option>
        )}
      </Select>
      <Textarea label={t('web.reason')} {...field('reason')} />
    </HouseForm>
  );
};

/** Whose tender it is, and in which call. */
const Whose = ({ shown: { content }, tender: { provider } }: JudgeProps) => {
  const { t, name } = useWords();
  const names = useProviderNames(provider === undefined ? [] : [provider]);
  const called = provider && names.get(provider);
  return (
    <h2>
      {called === undefined ? t('competition_page.tender.unknown') : name(called)}{' '}
      <span className="kt-quiet">{name(content.title)}</span>
    </h2>
  );
};

const One = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const id = usePathId('tender');
  const tenders = useTenders(shown.opened !== undefined);
  return (
    <Loaded of={tenders}>
      {(rows) => {
        const tender = rows.find((one) => one.id === id);
        return tender?.state !== 'valid' || shown.state !== 'evaluating' ? (
          <Empty>{t('competition_page.not_now')}</Empty>
        ) : (
          <>
            <Whose shown={shown} tender={tender} />
            <LowPrices shown={shown} rows={rows} />
            <SeveralTenders rows={rows} />
            <TenderFacts tender={tender} shown={shown} />
            <Requests tender={tender} shown={shown} />
            {(shown.content.mustHaves ?? []).length > 0 && <Requirements shown={shown} tender={tender} />}
            <Section title={t('competition_page.tender.clarify_title')}>
              <p>{t('competition_page.tender.clarify_lead')}</p>
              <Ask
                shown={shown}
                tender={tender}
                rows={rows}
                low={new Set(lowIn(rows, shown).map((one) => one.tender))}
              />
            </Section>
            <Section title={t('competition_page.tender.reject_title')}>
              <p>{t('competition_page.tender.reject_lead')}</p>
              <Reject key={tender.version} shown={shown} tender={tender} />
            </Section>
          </>
        );
      }}
    </Loaded>
  );
};

/** What may be done with one opened tender before it is scored: ask, or leave it out. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne
      title={t('competition_page.tender.judge')}
      back={{ below: 'tenders', label: t('competition_page.act.tenders') }}
    >
      {(shown) => <One shown={shown} />}
    </UnderOne>
  );
};
