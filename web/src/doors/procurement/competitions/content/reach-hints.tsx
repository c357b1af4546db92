import { LANGUAGES, type Language, type MunicipalityCode, plusDays } from '@kt/kernel';
import { useWatch } from 'react-hook-form';
import { centsOf, dayOf } from '../../../../shared/form/fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { useReach } from '../reads.ts';
import type { ContentFormProps } from './choices.tsx';
import type { CategoryShown, ContentBase } from './content-base.ts';
import { reachLines, turnoverWarnings } from './reach.ts';
import { ReachText } from './reach-text.tsx';

type ReachHintsProps = ContentFormProps & { readonly base: ContentBase; readonly category: CategoryShown };

const useWorth = ({ form: { control } }: ContentFormProps) => {
  const [ceiling, start, lastDay] = useWatch({ control, name: ['ceiling', 'start', 'lastDay'] });
  const [ceilingCents, from, to] = [centsOf(ceiling), dayOf(start), dayOf(lastDay)];
  if (ceilingCents === undefined || from === undefined || to === undefined || to < from) return undefined;
  return { ceilingCents, start: from, end: plusDays(to, 1) };
};

/** While the languages and municipalities are chosen: how many of the admitted providers that leaves. */
export const ReachHints = ({ form, base, category }: ReachHintsProps) => {
  const words = useWords();
  const [service, languages, municipalities] = useWatch({
    control: form.control,
    name: ['serviceType', 'languages', 'municipalities'],
  });
  const worth = useWorth({ form });
  const { data } = useReach(base, service);
  if (data === undefined) return null;
  const asked = {
    languages: LANGUAGES.filter((one: Language) => languages.includes(one)),
    municipalities: category.municipalities.filter((one: MunicipalityCode) => municipalities.includes(one)),
  };
  const lines = reachLines(data, asked, words);
  const worthless = worth === undefined ? [] : turnoverWarnings(category.requirements, worth, words);
  return (
    <div className="kt-hints" role="status">
      <p>{words.t('writing.reach.title')}</p>
      <ReachText lines={{ ...lines, warnings: [...lines.warnings, ...worthless] }} />
    </div>
  );
};
