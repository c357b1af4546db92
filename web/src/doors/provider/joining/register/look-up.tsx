import { parseYTunnus } from '@kt/kernel';
import type { Looked } from '@kt/registry/domain/register-entry.ts';
import { Alert } from '@navikt/ds-react/Alert';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { registerWarning } from '../../../../shared/trade/register-warning.ts';
import type { OrganisationShown } from '../organisation-form.ts';
import type { registerForm } from './form.ts';
import { fillFrom } from './presenter.ts';

type Shown = OrganisationShown & { readonly kind: string; readonly yTunnus: string };
type Form = UseFormReturn<Shown, unknown, z.output<typeof registerForm>>;

const Said = ({ looked }: { readonly looked: Looked }) => {
  const words = useWords();
  const { t, moment } = words;
  const warning = registerWarning(looked, words);
  return (
    <>
      <Alert variant={looked.result === 'found' ? 'success' : 'info'} role="status" size="small">
        {t(`organisation.look.${looked.result}`, { at: moment(looked.at) })}
      </Alert>
      {warning !== undefined && (
        <Alert variant="warning" size="small">
          {t('organisation.look.warned', { what: warning })}
        </Alert>
      )}
    </>
  );
};

/** The Y-tunnus, and what the public register knows of it: fills the form, and never stands in the way. */
export const LookUp = ({ form }: { readonly form: Form }) => {
  const { t } = useWords();
  const api = useApi();
  const now = useNow();
  const { field } = useFields(form);
  const [looked, setLooked] = useState<Looked>();
  const [asking, setAsking] = useState(false);
  const fill = (answer: Looked) => {
    if (answer.result === 'found') {
      const before = looked?.result === 'found' ? looked.entry : undefined;
      for (const [name, value] of fillFrom(form.getValues(), answer.entry, before)) form.setValue(name, value);
    }
    setLooked(answer);
  };
  const ask = async () => {
    const typed = form.getValues('yTunnus').trim();
    const yTunnus = parseYTunnus(typed);
    if (yTunnus === undefined) {
      const message = typed === '' ? 'form.required' : 'provider.register.y_tunnus_wrong';
      form.setError('yTunnus', { type: 'custom', message }, { shouldFocus: true });
      return;
    }
    form.clearErrors('yTunnus');
    setAsking(true);
    await read(api.provider.register[':yTunnus'].$get({ param: { yTunnus } }))
      .then(fill, () => setLooked({ result: 'unavailable', at: now }))
      .finally(() => setAsking(false));
  };
  return (
    <>
      <TextField
        {...field('yTunnus')}
        label={t('provider.register.y_tunnus')}
        description={`${t('provider.register.y_tunnus_says')}. ${t('organisation.look.says')}`}
        htmlSize={14}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void ask();
        }}
      />
      <div className="kt-row">
        <Button type="button" variant="secondary" loading={asking} onClick={() => void ask()}>
          {t('organisation.look.act')}
        </Button>
      </div>
      {looked !== undefined && <Said looked={looked} />}
    </>
  );
};
