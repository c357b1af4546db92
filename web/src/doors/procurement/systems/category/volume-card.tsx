import { ReadMore } from '@navikt/ds-react/ReadMore';
import { TextField } from '@navikt/ds-react/TextField';
import * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { countField } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { Strip } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { CategoryShown, SystemShown } from '../answers.ts';
import { volumeFigures } from './volume-figures.ts';

type Shown = { readonly system: SystemShown; readonly category: CategoryShown };

const volumeForm = z
  .object({ expected: countField(0), guaranteed: countField(0) })
  .transform(({ expected, guaranteed }) => ({ expectedPerYear: expected, guaranteedPerYear: guaranteed }));

const SetVolume = ({ system, category }: Shown) => {
  const { t } = useWords();
  const api = useApi();
  const { volume } = category;
  const form = useHouseForm(volumeForm, {
    expected: volume === undefined ? '' : String(volume.expectedPerYear),
    guaranteed: String(volume?.guaranteedPerYear ?? 0),
  });
  const { field } = useFields(form);
  const param = { system: system.id, category: category.id };
  const set = useAct((json: z.output<typeof volumeForm>, options) =>
    read(api.procurement.systems[':system'].categories[':category'].volume.$put({ param, json }, options)),
  );
  return (
    <ReadMore header={t('scat.volume.set')}>
      <HouseForm
        form={form}
        act={set}
        onSend={(values) => set.run(values, system.version)}
        label={t('scat.volume.save')}
        variant="secondary"
      >
        <TextField label={t('scat.volume.expected')} htmlSize={8} inputMode="numeric" {...field('expected')} />
        <TextField
          label={t('scat.volume.guaranteed')}
          description={t('scat.volume.hint')}
          htmlSize={8}
          inputMode="numeric"
          {...field('guaranteed')}
        />
      </HouseForm>
    </ReadMore>
  );
};

const CHANGEABLE: readonly SystemShown['state'][] = ['draft', 'open', 'closing'];

/** How many clients a year: promised, expected, referred this year, and waiting for their service to begin. */
export const VolumeCard = ({ system, category }: Shown) => {
  const words = useWords();
  const { t } = words;
  const { has } = useSession();
  const use = system.uses.find((one) => one.category === category.id);
  return (
    <Section title={t('scat.volume')}>
      <Strip figures={volumeFigures(category, use, useNow(), words)} />
      {category.volume?.guaranteedPerYear === 0 && <p>{t('scat.volume.none_guaranteed')}</p>}
      {CHANGEABLE.includes(system.state) && has('procurement_officer') && (
        <SetVolume system={system} category={category} />
      )}
    </Section>
  );
};
