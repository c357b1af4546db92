import type { Id } from '@kt/kernel';
import { SERVICE_TYPES } from '@kt/terms';
import type { ReactNode } from 'react';
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
import type { AskedRow } from '../../asked/reads.ts';
import type { SystemShown } from '../../systems/answers.ts';
import { baseAgain, contentAgain } from '../content/again.ts';
import { askedContent } from '../content/asked.ts';
import { baseOfCategory, type CategoryShown, type ContentBase } from '../content/content-base.ts';
import { ContentFields } from '../content/content-fields.tsx';
import { type ContentForm, contentBody, contentForm } from '../content/form.ts';
import { newContent } from '../content/prefill.ts';
import { callableFrom } from '../content/schedule.ts';
import { type Colleague, type CompetitionShown, useColleagues } from '../reads.ts';

type StartProps = {
  readonly base: ContentBase;
  readonly shown: ContentForm;
  readonly system: SystemShown;
  readonly category: CategoryShown;
  readonly colleagues: readonly Colleague[];
  /** What case workers asked for that this is to meet. */
  readonly asked?: readonly AskedRow[];
};

/** The form as it begins, and the draft that it makes. */
const Start = ({ base, shown, system, category, colleagues, asked = [] }: StartProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const form = useHouseForm(contentForm, shown);
  const save = useAct(
    (content: ReturnType<typeof contentBody>, options) => {
      const json = asked.length === 0 ? content : { ...content, requests: asked.map(({ id }) => id) };
      return read(api.procurement.competitions.$post({ json }, options));
    },
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

type BeginProps = Omit<StartProps, 'base' | 'shown'>;

const evaluatorsOf = (colleagues: readonly Colleague[]): readonly string[] =>
  colleagues.filter(({ roles }) => roles.includes('evaluator')).map(({ person }) => person);

const useTiming = ({ profile, rules, initialPeriodEnds }: SystemShown) => ({
  profile,
  rules,
  now: callableFrom(useNow(), initialPeriodEnds),
});

const FromCategory = (props: BeginProps & { readonly inThree: InThree }) => {
  const { system, category, colleagues, inThree, asked = [] } = props;
  const timing = useTiming(system);
  const base = baseOfCategory(system.id, category);
  const type = asked[0]?.serviceType ?? category.serviceTypes[0] ?? 'work_coaching';
  const begun = newContent({
    ...timing,
    base,
    category,
    service: SERVICE_TYPES[type].names,
    need: inThree(`writing.need.${type}`),
    evaluators: evaluatorsOf(colleagues),
  });
  return <Start {...props} base={base} shown={askedContent(begun, asked, category)} />;
};

const FromEarlier = (props: BeginProps & { readonly earlier: CompetitionShown['content'] }) => {
  const { t, name } = useWords();
  const { system, category, colleagues, earlier } = props;
  const timing = useTiming(system);
  const shown = contentAgain({ ...timing, earlier, category, evaluators: evaluatorsOf(colleagues) });
  return (
    <>
      <p>{t('writing.new.from', { name: name(earlier.title) })}</p>
      <Start {...props} base={baseAgain(earlier, category)} shown={shown} />
    </>
  );
};

type InCategoryProps = {
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly none: string;
  readonly children: (begin: BeginProps) => ReactNode;
};

/** A category with its system and the people of the authority, once all are there. */
const InCategory = ({ system: id, category: categoryId, none, children }: InCategoryProps) => {
  const colleagues = useColleagues();
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  return (
    <Loaded of={system}>
      {(found) => (
        <Loaded of={colleagues}>
          {(people) => {
            const category = found.categories.find((one) => one.id === categoryId);
            return category === undefined ? (
              <Empty>{none}</Empty>
            ) : (
              children({ system: found, category, colleagues: people })
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
};

type NewDraftProps = {
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly asked?: readonly AskedRow[];
};

/** A new competition in a category, filled in so far that it could be sent for review. */
export const NewDraft = ({ system, category, asked = [] }: NewDraftProps) => {
  const { t } = useWords();
  const inThree = useInThree();
  return (
    <InCategory system={system} category={category} none={t('competition_page.new.none')}>
      {(begin) => <Loaded of={inThree}>{({ of }) => <FromCategory {...begin} inThree={of} asked={asked} />}</Loaded>}
    </InCategory>
  );
};

/** A new competition that begins as an earlier one was, but for its dates. */
export const NewAgain = ({ earlier }: { readonly earlier: Id<'competition'> }) => {
  const { t } = useWords();
  const competition = useRead(['competition', earlier], (api) =>
    api.procurement.competitions[':competition'].$get({ param: { competition: earlier } }),
  );
  return (
    <Loaded of={competition}>
      {({ content }) => (
        <InCategory system={content.system} category={content.category} none={t('writing.new.lost')}>
          {(begin) => <FromEarlier {...begin} earlier={content} />}
        </InCategory>
      )}
    </Loaded>
  );
};
