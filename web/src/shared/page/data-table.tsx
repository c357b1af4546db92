import type { ReactNode } from 'react';

export type Column<R> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** Figures stand at the end of their column. */
  readonly align?: 'end';
};

export type DataTableProps<R> = {
  readonly caption: ReactNode;
  readonly columns: readonly [Column<R>, ...Column<R>[]];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly foot?: readonly ReactNode[];
};

/**
 * A table that becomes cards on a phone; the first column names the row. With nothing but a figure beside the name it becomes
 * a list of lines there.
 */
export const DataTable = <R,>({ caption, columns, rows, keyOf, foot }: DataTableProps<R>) => {
  const [first, ...rest] = columns;
  return (
    <table className="kt-table" data-pairs={rest.length === 1 && rest[0]?.align === 'end' ? '' : undefined}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, align }) => (
            <th key={key} scope="col" data-align={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row" data-align={first.align}>
              {first.cell(row)}
            </th>
            {rest.map(({ key, title, align, cell }) => (
              <td key={key} data-align={align} data-label={title}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot !== undefined && (
        <tfoot>
          <tr>
            {foot.map((value, index) =>
              index === 0 ? (
                <th key={columns[0].key} scope="row">
                  {value}
                </th>
              ) : (
                <td key={columns[index]?.key} data-align={columns[index]?.align} data-label={columns[index]?.title}>
                  {value}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
};
