import type { ReactNode } from 'react';

export type PathStep = {
  readonly key: string;
  readonly title: string;
  /** When and by whom it was done, or who does it. */
  readonly detail?: ReactNode;
  readonly done: boolean;
};

/** Where something has come and what follows. The step whose turn it is stands out. */
export const Path = ({ steps }: { readonly steps: readonly PathStep[] }) => {
  const current = steps.find(({ done }) => !done)?.key;
  return (
    <ol className="kt-path">
      {steps.map(({ key, title, detail, done }) => (
        <li key={key} data-done={done} {...(key === current && { 'aria-current': 'step' as const })}>
          {key === current ? <strong>{title}</strong> : title}
          {detail !== undefined && detail !== '' && <div className="kt-quiet">{detail}</div>}
        </li>
      ))}
    </ol>
  );
};
