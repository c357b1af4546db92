import i18next from 'i18next';
import { useState } from 'react';
import type * as z from 'zod';
import type { Act } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import {
  type CompetitionShown,
  type DecisionShown,
  type EvaluationShown,
  type TenderShown,
  useProviderNames,
} from '../reads.ts';
import { LowPrices } from '../tenders/low-prices.tsx';
import { providersIn } from '../tenders/presenter.ts';
import { Check } from './check.tsx';
import type { DecisionForm, DecisionTyped } from './form.ts';
import { apart, pointsText, proposedReasons, type RankRow, rankRows, reasonsAgain, unranked } from './presenter.ts';
import { RankingTable } from './ranking-table.tsx';
import { CorrectionFields, ReasonFields } from './reason-fields.tsx';

export type DecisionWorkProps = {
  readonly shown: CompetitionShown;
  readonly evaluation: EvaluationShown;
  readonly tenders: readonly TenderShown[];
};

type WorkProps = DecisionWorkProps & {
  readonly schema: z.ZodType<DecisionTyped, DecisionForm>;
  readonly act: Act<DecisionTyped>;
  readonly label: string;
  /** The decision in force, where it is corrected: its texts are where the writing begins. */
  readonly corrects?: Pick<DecisionShown, 'reasons' | 'userNeeds'>;
};

const reasonIn = (language: 'fi' | 'sv', { rank, pricePoints, qualityPoints, total }: RankRow): string => {
  const points = (hundredths: number): string => pointsText(language, hundredths);
  return i18next.getFixedT(language)('competition_page.template.reason', {
    rank,
    price: points(pricePoints),
    quality: points(qualityPoints),
    total: points(total),
  });
};

/** Writing a decision: the ranking, the reasons, and a look at the whole before it is made. */
export const DecisionWork = ({ shown, evaluation, tenders, schema, act, label, corrects }: WorkProps) => {
  const { t, name } = useWords();
  const [checked, setChecked] = useState<DecisionTyped>();
  const rows = rankRows(evaluation);
  const names = useProviderNames(providersIn(tenders));
  const nameOf = (tender: string): string => {
    const provider = tenders.find(({ id }) => id === tender)?.provider;
    return (provider && name(names.get(provider) ?? {})) ?? t('competition_page.tender.unknown');
  };
  const template = (language: 'fi' | 'sv') => i18next.getFixedT(language);
  const form = useHouseForm(schema, {
    rows: reasonsAgain(
      proposedReasons(rows, unranked(tenders, rows), reasonIn, (language, key) =>
        key === undefined ? '' : template(language)(key),
      ),
      corrects?.reasons,
    ),
    needs:
      corrects === undefined
        ? {
            fi: template('fi')('competition_page.template.user_needs'),
            sv: template('sv')('competition_page.template.user_needs'),
          }
        : apart(corrects.userNeeds),
    initiative: 'authority',
    reason: '',
    dropped: [],
  });
  return (
    <>
      <RankingTable evaluation={evaluation} shown={shown} />
      <LowPrices shown={shown} rows={tenders} />
      {checked === undefined ? (
        <HouseForm form={form} act={act} onSend={setChecked} label={t('competition_page.decide.to_check')}>
          {corrects !== undefined && <CorrectionFields form={form} nameOf={nameOf} />}
          <ReasonFields form={form} nameOf={nameOf} />
        </HouseForm>
      ) : (
        <Check
          typed={checked}
          nameOf={nameOf}
          label={label}
          act={act}
          onDecide={() => act.run(checked, shown.version)}
          onBack={() => {
            setChecked(undefined);
          }}
        />
      )}
    </>
  );
};
