import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { usePathId } from '../../../../shared/page/use-path.ts';
import type { System } from '../read-joining.ts';
import { type Asked, askForm } from './form.ts';

const Ask = ({ system }: { readonly system: Omit<System, 'buyer'> }) => {
  const { t, name } = useWords();
  const api = useApi();
  const form = useHouseForm(askForm, { text: '', category: '' });
  const { field } = useFields(form);
  const param = { authority: system.authority, system: system.id };
  const ask = useAct(
    (json: Asked, options) =>
      read(api.provider.authorities[':authority'].systems[':system'].questions.$post({ param, json }, options)),
    () => form.reset(),
  );
  return (
    <HouseForm form={form} act={ask} onSend={(values) => ask.run(values)} label={t('ask.send')}>
      <Textarea label={t('ask.text')} description={t('ask.hint')} {...field('text')} />
      <Select label={`${t('ask.category')} (${t('web.optional')})`} {...field('category')}>
        <option value="">{t('ask.category.all')}</option>
        {system.categories.map((one) => (
          <option key={one.id} value={one.id}>
            {name(one.name)}
          </option>
        ))}
      </Select>
    </HouseForm>
  );
};

const Own = ({ system }: { readonly system: string }) => {
  const { t, name } = useWords();
  const own = useRows(['own-questions'], (api) => (query) => read(api.provider.questions.$get(query)));
  return (
    <Section title={t('ask.own')}>
      <Loaded of={own}>
        {(rows) => {
          const asked = rows.filter((one) => one.system === system);
          if (asked.length === 0) return <Empty>{t('ask.own.none')}</Empty>;
          return (
            <ul className="kt-cards">
              {asked.map(({ id, text, state, published, declined, answerBy }) => (
                <li key={id} className="kt-card">
                  <div className="kt-card-line">
                    <p className="kt-written">{text}</p>
                    <StateTag tone={state === 'asked' ? 'info' : 'neutral'}>{t(`state.question.${state}`)}</StateTag>
                  </div>
                  {published !== undefined && <p className="kt-written">{name(published.answer)}</p>}
                  {declined !== undefined && <p className="kt-written">{declined.reason}</p>}
                  {state === 'asked' && <Due label={t('ask.by')} at={answerBy} />}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
};

/** A question to the owner of a purchasing system, and what the organisation has asked before. */
export const View = () => {
  const { t, name } = useWords();
  const authority = usePathId('authority');
  const id = usePathId('system');
  const system = useRead(['open-system-asked', id], (api) =>
    api.provider.authorities[':authority'].systems[':system'].$get({ param: { authority, system: id } }),
  );
  return (
    <Page
      title={t('ask.title')}
      lead={<p>{t('ask.lead')}</p>}
      back={{
        to: `/open/${authority}/systems/${id}`,
        label: system.data === undefined ? t('open.one') : name(system.data.names),
      }}
    >
      <Loaded of={system}>{(found) => <Ask system={found} />}</Loaded>
      <Own system={id} />
    </Page>
  );
};
