/** Values a log line may hold: numbers, flags, and short codes. Free text is refused so that no person or tender slips in. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  /** `error` gives its name and stack frames; its message stays out, since messages quote data. */
  readonly error: (event: string, fields?: LogFields, error?: unknown) => void;
};

const CODE = /^[\w.:/#{}*-]{1,120}$/;
const PERSONAL = /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]$/i;

const safe = (value: string | number | boolean): string | number | boolean =>
  typeof value !== 'string' || (CODE.test(value) && !PERSONAL.test(value)) ? value : '[withheld]';

const frames = (error: unknown): { error?: string; at?: string } => {
  if (!(error instanceof Error)) return {};
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  return { error: error.name, at: at.map((line) => line.trim().replace(/\(?(file:\/\/)?\/.*\//, '')).join(' < ') };
};

/** A structured log: one JSON object a line, allow-listed values only. `write` receives each line. */
export const createLog = (write: (line: string) => void, now: () => string): Log => {
  const line = (level: string, event: string, fields: LogFields, error?: unknown): void => {
    const kept = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, safe(value)]]));
    write(JSON.stringify({ time: now(), level, event: safe(event), ...Object.fromEntries(kept), ...frames(error) }));
  };
  return {
    info: (event, fields = {}) => {
      line('info', event, fields);
    },
    warn: (event, fields = {}) => {
      line('warn', event, fields);
    },
    error: (event, fields = {}, error) => {
      line('error', event, fields, error);
    },
  };
};

export const silentLog: Log = createLog(
  () => undefined,
  () => '',
);
