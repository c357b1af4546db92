import * as z from 'zod';

const zLine = z.looseObject({ time: z.string(), level: z.string() });
const MOST_KINDS = 1_000;

/**
 * Lets log lines through that tell of trouble, each kind once: a timer that is refused every second is said one time.
 * What two lines differ in besides their time makes them two kinds.
 */
export const troubleOnly = (write: (line: string) => void): ((line: string) => void) => {
  const said = new Set<string>();
  return (line) => {
    const { time: _, ...rest } = zLine.parse(JSON.parse(line));
    const kind = JSON.stringify(rest);
    if (rest.level === 'info' || said.has(kind)) return;
    if (said.size >= MOST_KINDS) said.clear();
    said.add(kind);
    write(line);
  };
};
