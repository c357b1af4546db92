import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../../shared/api/answers.ts';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { useAct } from '../../../../../shared/api/use-act.ts';
import { useRows } from '../../../../../shared/api/use-rows.ts';
import { HouseForm } from '../../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../../shared/language/use-words.ts';
import { Go } from '../../../../../shared/page/go.tsx';
import { Loaded } from '../../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../../shared/page/page.tsx';
import { StateTag } from '../../../../../shared/page/parts.tsx';
import { useGo } from '../../../../../shared/page/use-path.ts';
import { useSession } from '../../../../../shared/session/session-context.ts';
import { mayApply } from '../../powers.ts';
import { nameForm } from '../form.ts';
import type { Line } from '../read-partners.ts';

const Form = () => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(nameForm, { name: '' });
  const { field } = useFields(form);
  const start = useAct(
    (json: z.output<typeof nameForm>, options) => read(api.provider.consortia.$post({ json }, options)),
    ({ id }) => go(`/provider/partners/${id}`),
  );
  return (
    <Section title={t('partners.new')}>
      <HouseForm form={form} act={start} onSend={(values) => start.run(values)} label={t('partners.start')}>
        <TextField {...field('name')} label={t('partners.name')} description={t('partners.name_says')} />
      </HouseForm>
    </Section>
  );
};

const Card = ({ line }: { readonly line: Line }) => {
  const { t } = useWords();
  const { id, name, state, waitsForMe, confirmed, parties } = line;
  return (
    <li className="kt-card" data-edge={waitsForMe ? 'near' : undefined}>
      <h2 className="kt-card-title">
        <Go to={`/provider/partners/${id}`}>{name}</Go>
      </h2>
      <div className="kt-row">
        <StateTag tone={state === 'complete' ? 'success' : 'neutral'}>{t(`state.consortium.${state}`)}</StateTag>
        <span>{t(parties === 0 ? 'partners.not_asked' : 'partners.progress', { confirmed, parties })}</span>
      </div>
      {waitsForMe && <p>{t('partners.waits_for_you')}</p>}
    </li>
  );
};

/** The consortia that the organisation leads or is asked into. */
export const View = () => {
  const { t } = useWords();
  const session = useSession();
  const all = useRows(['consortia'], (api) => (query) => read(api.provider.consortia.$get(query)));
  return (
    <Page
      title={t('partners.title')}
      lead={<p>{t('partners.lead')}</p>}
      back={{ to: '/provider/join', label: t('provider.join.title') }}
    >
      <Loaded of={all}>
        {(lines) =>
          lines.length === 0 ? (
            <p>{t('partners.none')}</p>
          ) : (
            <ul className="kt-cards">
              {lines.map((line) => (
                <Card key={line.id} line={line} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {mayApply(session) && <Form />}
    </Page>
  );
};
