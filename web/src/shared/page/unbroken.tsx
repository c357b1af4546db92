import type { ReactNode } from 'react';

/** A client's reference stays in one piece wherever a line ends. */
export const unbroken = (text: string): ReactNode =>
  text.split(/([A-Z]+-\d{4}-\d+)/).map((part, n) =>
    n % 2 === 0 ? (
      part
    ) : (
      <span key={part} className="kt-reference">
        {part}
      </span>
    ),
  );
