import { Button, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CaseDetail } from '../api/wire';
import { ActDialog } from './act-dialog';
import { ACTS, type ActName } from './acts';
import { acts } from './messages';
import { Refused } from './refused';
import { useAct } from './use-act';

/** One act where it belongs on the page. */
export function ActButton({ name, shown, ...button }: { name: ActName; shown: CaseDetail } & ButtonProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const act = useAct(shown);
  const { path, body, fields } = ACTS[name];
  const begin = fields.length > 0 ? open : () => act.mutate({ path, body: body ?? {}, on: shown.version });
  return (
    <>
      <Button variant="default" loading={act.isPending} {...button} onClick={begin}>{acts[name].open}</Button>
      {act.error && <Refused failure={act.error} shown={shown} />}
      {fields.length > 0 && <ActDialog name={name} shown={shown} opened={opened} onClose={close} />}
    </>
  );
}
