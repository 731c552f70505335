import { Skeleton, Stack } from '@mantine/core';

/** Where a table or a verdict will be. */
export function Loading() {
  return <Stack gap="sm" aria-hidden="true"><Skeleton height={20} width={240} /><Skeleton height={28} /><Skeleton height={28} /><Skeleton height={28} /></Stack>;
}
