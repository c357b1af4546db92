import type { ReactNode } from 'react';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo, usePathId } from '../../../../shared/page/use-path.ts';
import { titleIn } from '../../../../shared/services/card-words.ts';
import { SERVICES, type Service, useService } from '../use-service.ts';

type PartPageProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: (service: Service, done: () => void) => ReactNode;
};

/** A page for one part of a card; saving leads back to the card. */
export const PartPage = ({ title, lead, children }: PartPageProps) => {
  const words = useWords();
  const go = useGo();
  const id = usePathId('service');
  const service = useService(id);
  const to = `${SERVICES}/${id}`;
  const label = titleIn(service.data?.names, words);
  return (
    <Page title={title} lead={lead} back={{ to, label }}>
      <Loaded of={service}>{(found) => children(found, () => void go(to))}</Loaded>
    </Page>
  );
};
