import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import type { SystemShown } from '../../systems/answers.ts';
import { baseOfDraft, type CategoryShown } from '../content/content-base.ts';
import { ContentFields } from '../content/content-fields.tsx';
import { contentBody, contentForm } from '../content/form.ts';
import { shownContent } from '../content/prefill.ts';
import { type Colleague, type CompetitionShown, useColleagues, useCompetition } from '../reads.ts';

type ChangeProps = {
  readonly shown: CompetitionShown;
  readonly category: CategoryShown;
  readonly system: Pick<SystemShown, 'profile' | 'rules' | 'initialPeriodEnds'>;
  readonly colleagues: readonly Colleague[];
};

const Change = ({ shown: { id, version, content }, category, system, colleagues }: ChangeProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const base = baseOfDraft(content, category);
  const form = useHouseForm(contentForm, shownContent(content, base));
  const save = useAct(
    (typed: ReturnType<typeof contentBody>, options) => {
      const { lot, buyers } = content;
      const json = { ...typed, ...(lot && { lot }), ...(buyers && { buyers }) };
      return read(api.procurement.competitions[':competition'].$put({ param: { competition: id }, json }, options));
    },
    () => go(`/procurement/competitions/${id}`),
  );
  return (
    <HouseForm
      form={form}
      act={save}
      onSend={(typed) => save.run(contentBody(base, typed), version)}
      label={t('competition_page.form.save')}
    >
      <ContentFields form={form} base={base} category={category} system={system} colleagues={colleagues} />
    </HouseForm>
  );
};

const InSystem = ({ shown }: { readonly shown: CompetitionShown }) => {
  const { t } = useWords();
  const { system: id, category: categoryId } = shown.content;
  const colleagues = useColleagues();
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  return (
    <Loaded of={system}>
      {(own) => (
        <Loaded of={colleagues}>
          {(people) => {
            const category = own.categories.find((one) => one.id === categoryId);
            return category === undefined || shown.state !== 'draft' ? (
              <Empty>{t('competition_page.form.not_now')}</Empty>
            ) : (
              <Change shown={shown} category={category} system={own} colleagues={people} />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};

/** A draft's content, to change. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('competition');
  const competition = useCompetition();
  const { data } = competition;
  return (
    <Page
      title={t('competition_page.act.edit')}
      back={{
        to: `/procurement/competitions/${id}`,
        label: data === undefined ? t('competition_page.one') : name(data.content.title),
      }}
    >
      <Loaded of={competition}>{(shown) => <InSystem shown={shown} />}</Loaded>
    </Page>
  );
};
