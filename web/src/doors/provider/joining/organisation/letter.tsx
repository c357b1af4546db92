import { TextField } from '@navikt/ds-react/TextField';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { textField } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Due, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { OwnProvider } from '../use-own.ts';
import { letterNow } from './letter-presenter.ts';

type Own = { readonly own: OwnProvider };
const codeForm = z.object({ code: textField });

const Code = ({ own }: Own) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(codeForm, { code: '' });
  const { field } = useFields(form);
  const enter = useAct((json: z.output<typeof codeForm>, options) =>
    read(api.provider.providers.own.letter.code.$post({ json }, options)),
  );
  const until = own.letter?.printed?.until;
  return (
    <>
      {until !== undefined && <Due at={until} label={t('organisation.letter.until')} />}
      <HouseForm
        form={form}
        act={enter}
        onSend={(values) => enter.run(values, own.version)}
        label={t('organisation.letter.enter')}
      >
        <TextField
          {...field('code')}
          label={t('organisation.letter.code')}
          description={t('organisation.letter.code_says')}
          autoComplete="off"
          htmlSize={14}
        />
      </HouseForm>
    </>
  );
};

const Ask = ({ own }: Own) => {
  const { t } = useWords();
  const api = useApi();
  const ask = useAct((_: object, options) => read(api.provider.providers.own.letter.$post({ json: {} }, options)));
  return (
    <div className="kt-row">
      <ActButton
        label={t(own.letter === undefined ? 'organisation.letter.ask' : 'organisation.letter.ask_again')}
        act={ask}
        onAct={() => ask.run({}, own.version)}
        variant="secondary"
      />
    </div>
  );
};

/** The first person may be confirmed by a code in a letter to the address that the public register knows. */
export const LetterSection = ({ own }: Own) => {
  const { t } = useWords();
  const { has } = useSession();
  const now = letterNow(own);
  if (now === undefined || !has('org_admin', 'signatory')) return null;
  const { address } = now;
  return (
    <Section title={t('organisation.letter.title')}>
      <p>{address === undefined ? t('organisation.letter.no_address') : t('organisation.letter.says', { address })}</p>
      {now.isWaiting && <StatusLine>{t('organisation.letter.waits')}</StatusLine>}
      {now.mayType && <Code own={own} />}
      {now.mayAsk && <Ask own={own} />}
    </Section>
  );
};
