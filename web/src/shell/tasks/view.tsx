import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { useApi } from '../../shared/api/api-context.ts';
import { ClockContext, useNow } from '../../shared/api/clock-context.ts';
import { useWords } from '../../shared/language/use-words.ts';
import { loadWords } from '../../shared/language/words.ts';
import { Go } from '../../shared/page/go.tsx';
import { Loaded } from '../../shared/page/loaded.tsx';
import { Page } from '../../shared/page/page.tsx';
import { Due, Empty } from '../../shared/page/parts.tsx';
import { unbroken } from '../../shared/page/unbroken.tsx';
import { useSession } from '../../shared/session/session-context.ts';
import { Invitations } from './invitations.tsx';
import { sourcesFor } from './sources.ts';
import { inOrder, type Task } from './task.ts';

const useTasks = () => {
  const api = useApi();
  const { acting, self, has, language } = useSession();
  const { t, name } = useWords();
  const clock = useContext(ClockContext);
  return useQuery({
    queryKey: [acting?.of, language, 'tasks'],
    queryFn: async (): Promise<readonly Task[]> => {
      if (acting === undefined) return [];
      const found = sourcesFor(acting).map(async ({ door, load }) => {
        const [{ tasks }] = await Promise.all([load(), loadWords(door, language)]);
        return tasks({ api, acting, has, person: self?.person, t, name, now: clock.now() });
      });
      return inOrder((await Promise.all(found)).flat());
    },
  });
};

const TaskCard = ({ task: { title, detail, to, due } }: { readonly task: Task }) => {
  const { daysTo } = useWords();
  const now = useNow();
  const edge = due !== undefined && daysTo(now, due) <= 3 ? 'near' : undefined;
  return (
    <li className="kt-card" data-edge={edge}>
      <div className="kt-card-line">
        <div>
          <h2 className="kt-card-title">
            <Go to={to}>{unbroken(title)}</Go>
          </h2>
          {detail !== undefined && <p className="kt-quiet">{detail}</p>}
        </div>
        {due !== undefined && <Due at={due} />}
      </div>
    </li>
  );
};

/** Home: everything that waits for the reader in the present role, the earliest deadline first. */
export const View = () => {
  const { t } = useWords();
  const { acting } = useSession();
  const tasks = useTasks();
  return (
    <Page title={t('web.tasks.title')}>
      <Invitations />
      <Loaded of={tasks}>
        {(found) =>
          found.length === 0 ? (
            <Empty
              action={
                acting === undefined && (
                  <Go to="/provider/register" as="primary">
                    {t('web.tasks.register')}
                  </Go>
                )
              }
            >
              {t(acting === undefined ? 'web.tasks.nobody' : 'web.tasks.none')}
            </Empty>
          ) : (
            <ul className="kt-cards">
              {found.map((task) => (
                <TaskCard key={task.id} task={task} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
};
