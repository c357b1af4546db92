import { Button } from '@navikt/ds-react/Button';
import { useWords } from '../../../shared/language/use-words.ts';
import { Empty } from '../../../shared/page/parts.tsx';
import type { Asked } from './asked.ts';
import type { Answer } from './card.tsx';
import { FILTER_TITLES, type FilterName, withoutFilter } from './loosened.ts';

type NothingProps = {
  readonly asked: Asked;
  readonly without: Answer['without'];
  readonly onAsk: (next: Asked) => void;
};

/** Nothing fits: which single filter, let go, would bring services, and how many; else all of them. */
export const Nothing = ({ asked, without, onAsk }: NothingProps) => {
  const { t } = useWords();
  const helping = without.flatMap(({ filter, count }) => {
    const name: FilterName | undefined = Object.hasOwn(FILTER_TITLES, filter) ? filter : undefined;
    return name === undefined || count === 0 ? [] : [{ name, count }];
  });
  return (
    <Empty
      action={[
        ...helping.map(({ name, count }) => (
          <Button key={name} variant="secondary" onClick={() => onAsk(withoutFilter(asked, name))}>
            {t('svc.search.without', { filter: t(FILTER_TITLES[name]), count })}
          </Button>
        )),
        <Button key="all" variant={helping.length === 0 ? 'secondary' : 'tertiary'} onClick={() => onAsk({})}>
          {t('find.clear')}
        </Button>,
      ]}
    >
      {t('find.none')}
    </Empty>
  );
};
