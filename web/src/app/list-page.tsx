import { Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Failure } from './failure';
import classes from './list-page.module.css';

/** What a list was asked for, as far as its page shows it. */
interface Asked<Data> {
  data: Data | undefined;
  error: Error | null;
  isPending: boolean;
  refetch: () => unknown;
}

interface Props<Data> {
  title: string;
  intro: string;
  /** What one can do here, beside the title. */
  acts?: ReactNode;
  /** What narrows the list, above it. */
  above?: ReactNode;
  list: Asked<Data>;
  isEmpty: (data: Data) => boolean;
  empty: { title: string; detail: string };
  children: (data: Data) => ReactNode;
  below?: ReactNode;
}

/** The frame of a page that is one list: its title, what it is, and the list as it loads, fails, is empty, or is there. */
export function ListPage<Data>({ title, intro, acts, above, list, isEmpty, empty, children, below }: Props<Data>) {
  const { data, error, isPending, refetch } = list;
  return (
    <Stack className={classes.page} gap="xs">
      <Group justify="space-between"><Title order={1} size="h4">{title}</Title>{acts}</Group>
      <Text c="dimmed" size="sm" mb="sm" maw="80ch">{intro}</Text>
      {above}
      {isPending && <Skeleton height={160} />}
      {error && data === undefined && <Failure failure={error} onRetry={() => void refetch()} />}
      {data !== undefined && (isEmpty(data) ? <Empty {...empty} /> : children(data))}
      {below}
    </Stack>
  );
}

export function Empty({ title, detail }: { title: string; detail: string }) {
  return (
    <Stack align="center" gap="xs" py={56}>
      <Title order={2} size="h5">{title}</Title>
      <Text c="dimmed" maw={440} ta="center">{detail}</Text>
    </Stack>
  );
}

/** A dense table with its heads; narrower than `minWidth` it scrolls by itself. */
export function ListTable({ label, heads, minWidth, children }: { label: string; heads: readonly string[]; minWidth: number; children: ReactNode }) {
  return (
    <Table.ScrollContainer minWidth={minWidth}>
      <Table className={classes.table} aria-label={label}>
        <Table.Thead><Table.Tr>{heads.map((head) => <Table.Th key={head}>{head}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
