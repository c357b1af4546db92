import { dayInFinland, parseId } from '@kt/kernel';
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
import { Page } from '../../../../shared/page/page.tsx';
import { useGo, usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import type { CategoryShown, SystemShown } from '../answers.ts';
import { CategoryFields } from './category-fields.tsx';
import { CopyFrom } from './copy-from.tsx';
import { categoryBody, categoryForm, newCategory, shownCategory } from './form.ts';

type NewProps = {
  readonly system: SystemShown;
  readonly inThree: InThree;
  readonly copied: CategoryShown | undefined;
};

const NewForm = ({ system, inThree, copied }: NewProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const validity = { from: dayInFinland(useNow()), lastDay: system.lastDay };
  const fresh = () => newCategory(SERVICE_TYPES.work_coaching.names, inThree);
  const form = useHouseForm(categoryForm(validity), copied === undefined ? fresh() : shownCategory(copied, inThree));
  const param = { system: system.id };
  const add = useAct(
    (json: ReturnType<typeof categoryBody>, options) =>
      read(api.procurement.systems[':system'].categories.$post({ param, json }, options)),
    () => go(`/procurement/systems/${system.id}`),
  );
  const statement = inThree('scat.reservation.statement');
  return (
    <HouseForm
      form={form}
      act={add}
      onSend={(typed) => add.run(categoryBody(typed, statement, copied?.rateCard), system.version)}
      label={t('cat.new.save')}
    >
      <CategoryFields form={form} validity={validity} />
    </HouseForm>
  );
};

/** The category that the address asks to begin from; nothing while it is on its way. */
const useCopied = () => {
  const from = parseId('system', useSearchText('from') ?? '');
  const id = useSearchText('category');
  const source = useRead(
    ['system', from],
    from === undefined ? undefined : (api) => api.procurement.systems[':system'].$get({ param: { system: from } }),
  );
  const copied = source.data?.categories.find((one) => one.id === id);
  return { copied, waits: from !== undefined && source.isPending };
};

/** A new category of a draft system, prefilled with what the area usually buys or with a category of another system. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('system');
  const inThree = useInThree();
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  const { copied, waits } = useCopied();
  const back = system.data === undefined ? t('sys.list.title') : name(system.data.names);
  return (
    <Page
      title={t('cat.new.title')}
      lead={<p>{copied === undefined ? t('cat.new.lead') : t('scat.copied', { name: name(copied.name) })}</p>}
      back={{ to: `/procurement/systems/${id}`, label: back }}
    >
      <CopyFrom to={id} />
      <Loaded of={system}>
        {(found) => (
          <Loaded of={inThree}>
            {({ of }) =>
              waits ? null : <NewForm key={copied?.id ?? 'new'} system={found} inThree={of} copied={copied} />
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
};
