import { dayInFinland } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { type InThree, useInThree } from '../../../../shared/language/use-in-three.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import type { CategoryShown, SystemShown } from '../answers.ts';
import { CategoryFields } from '../category-new/category-fields.tsx';
import { categoryBody, categoryForm, shownCategory } from '../category-new/form.ts';

type EditProps = { readonly system: SystemShown; readonly category: CategoryShown; readonly inThree: InThree };

const EditForm = ({ system, category, inThree }: EditProps) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const validity = { from: dayInFinland(useNow()), lastDay: system.lastDay };
  const form = useHouseForm(categoryForm(validity), shownCategory(category, inThree));
  const param = { system: system.id, category: category.id };
  const one = api.procurement.systems[':system'].categories[':category'];
  const back = () => go(`/procurement/systems/${system.id}`);
  const save = useAct(
    (json: ReturnType<typeof categoryBody>, options) => read(one.$put({ param, json }, options)),
    back,
  );
  const remove = useAct((_: object, options) => read(one.removal.$post({ param, json: {} }, options)), back);
  const statement = inThree('scat.reservation.statement');
  return (
    <>
      <HouseForm
        form={form}
        act={save}
        onSend={(typed) => save.run(categoryBody(typed, statement, category.rateCard), system.version)}
        label={t('scat.edit.save')}
      >
        <CategoryFields form={form} validity={validity} />
      </HouseForm>
      <ActButton
        label={t('scat.remove')}
        act={remove}
        onAct={() => remove.run({}, system.version)}
        variant="danger"
        confirm={<p>{t('scat.remove.confirm')}</p>}
      />
    </>
  );
};

/** A category of a draft system, to be mended or taken out. */
export const View = () => {
  const { t, name } = useWords();
  const id = usePathId('system');
  const categoryId = usePathId('category');
  const inThree = useInThree();
  const system = useRead(['system', id], (api) => api.procurement.systems[':system'].$get({ param: { system: id } }));
  const category = system.data?.categories.find((one) => one.id === categoryId);
  return (
    <Page
      title={t('scat.edit')}
      lead={category && <p>{name(category.name)}</p>}
      back={{
        to: `/procurement/systems/${id}/categories/${categoryId}`,
        label: category === undefined ? t('cat.one') : name(category.name),
      }}
    >
      <Loaded of={system}>
        {(found) =>
          category === undefined || found.state !== 'draft' ? (
            <Empty>{t('scat.edit.not')}</Empty>
          ) : (
            <Loaded of={inThree}>{({ of }) => <EditForm system={found} category={category} inThree={of} />}</Loaded>
          )
        }
      </Loaded>
    </Page>
  );
};
