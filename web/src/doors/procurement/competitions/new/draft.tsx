import type { Id } from '@kt/kernel';
import { SERVICE_TYPES } from '@kt/terms';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { type InThree, useInThree } from '../../../../shared/language/use-in-three.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import type { SystemShown } from '../../systems/answers.ts';
import { baseOfCategory, type CategoryShown } from '../content/content-base.ts';
import { ContentFields } from '../content/content-fields.tsx';
import { contentBody, contentForm } from '../content/form.ts';
import { newContent } from '../content/prefill.ts';
import { callableFrom } from '../content/schedule.ts';
import { type Colleague, useColleagues } from '../reads.ts';

type DraftProps = {
  readonly system: SystemShown;
  readonly category: CategoryShown;
  readonly colleagues: readonly Colleague[];
  readonly inThree: InThree;
};

const Draft = ({ system, category, colleagues, inThree }: DraftProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const now = callableFrom(useNow(), system.initialPeriodEnds);
  const base = baseOfCategory(system.id, category);
  const beginning = {
    base,
    category,
    profile: system.profile,
    now,
    service: SERVICE_TYPES[category.serviceTypes[0] ?? 'work_coaching'].names,
    need: inThree('competition_page.template.need'),
    evaluators: colleagues.filter(({ roles }) => roles.includes('evaluator')).map(({ person }) => person),
  };
  const form = useHouseForm(contentForm, newContent(beginning));
  const save = useAct(
    (json: ReturnType<typeof contentBody>, options) => read(api.procurement.competitions.$post({ json }, options)),
    ({ id }) => go(`/procurement/competitions/${id}`),
  );
  return (
    <HouseForm
      form={form}
      act={save}
      onSend={(typed) => save.run(contentBody(base, typed))}
      label={t('competition_page.form.save')}
    >
      <ContentFields form={form} base={base} category={category} system={system} colleagues={colleagues} />
    </HouseForm>
  );
};

type NewDraftProps = { readonly system: Id<'system'>; readonly category: Id<'category'> };

/** A new competition in a category, filled in so far that it could be sent for review. */
export const NewDraft = ({ system: id, category: categoryId }: NewDraftProps) => {
  const { t } = useWords();
  const inThree = useInThree();
  const colleagues = useColleagues();
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  return (
    <Loaded of={system}>
      {(found) => (
        <Loaded of={colleagues}>
          {(people) => (
            <Loaded of={inThree}>
              {({ of }) => {
                const category = found.categories.find((one) => one.id === categoryId);
                return category === undefined ? (
                  <Empty>{t('competition_page.new.none')}</Empty>
                ) : (
                  <Draft system={found} category={category} colleagues={people} inThree={of} />
                );
              }}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};
