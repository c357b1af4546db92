import { MOST_LOTS } from '@kt/competition/domain/lots.ts';
import { LANGUAGES } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useFieldArray } from 'react-hook-form';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { UnderOne } from '../frame.tsx';
import { Bundle } from '../one/lots.tsx';
import type { CompetitionShown } from '../reads.ts';
import { EMPTY_TITLE, type LotsSent, lotsForm, lotsShown } from './form.ts';

const Divide = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const { id, version, content, bundle = [] } = shown;
  const isLot = content.lot !== undefined;
  const form = useHouseForm(lotsForm, lotsShown(isLot));
  const { field } = useFields(form);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'titles' });
  const divide = useAct(
    (json: LotsSent, options) =>
      read(api.procurement.competitions[':competition'].lots.$post({ param: { competition: id }, json }, options)),
    () => go(`/procurement/competitions/${id}`),
  );
  return (
    <HouseForm
      form={form}
      act={divide}
      onSend={(typed) => divide.run(typed, version)}
      label={t(isLot ? 'competition_page.lots.add' : 'competition_page.lots.divide')}
    >
      {fields.map(({ id: key }, n) => (
        <fieldset key={key} className="kt-box kt-fieldset">
          <legend>{t('competition_page.lots.name', { n: bundle.length + n + 1 })}</legend>
          {LANGUAGES.map((one) => (
            <TextField
              key={one}
              lang={one}
              label={`${t('competition_page.lots.called')}, ${t(`competition_page.in.${one}`)}${one === 'en' ? ` (${t('web.optional')})` : ''}`}
              {...field(`titles.${rowIndex(n)}.${one}`)}
            />
          ))}
          {fields.length > (isLot ? 1 : 2) && (
            <Button type="button" variant="tertiary" size="small" onClick={() => remove(n)}>
              {t('competition_page.lots.remove', { n: bundle.length + n + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {bundle.length + fields.length < MOST_LOTS && (
        <Button type="button" variant="secondary" onClick={() => append(EMPTY_TITLE)}>
          {t('competition_page.lots.one_more')}
        </Button>
      )}
    </HouseForm>
  );
};

/** A draft becomes several, bought together and decided each alone; or its bundle gets more lots. */
export const View = () => {
  const { t } = useWords();
  return (
    <UnderOne title={t('competition_page.act.lots')} lead={<p>{t('competition_page.lots.lead')}</p>}>
      {(shown) =>
        shown.state === 'draft' ? (
          <>
            <Bundle shown={shown} />
            <Divide shown={shown} />
          </>
        ) : (
          <Empty>{t('competition_page.lots.not_now')}</Empty>
        )
      }
    </UnderOne>
  );
};
