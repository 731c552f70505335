import { Alert, Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, post } from '../api/client';
import type { Instant } from '../api/wire';
import { Confirm } from '../app/confirm';
import { NotHere } from '../app/failure';
import { ListPage, ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { keepsWebhooks, useMe } from '../app/session';
import { ShownOnce } from '../app/shown-once';
import { Refusal } from '../app/refusal';
import { inFull } from '../timer/when';
import { isUnderway, webhooksQuery, type Webhook } from './api';
import { messages } from './messages';
import { WebhookForm } from './webhook-form';
import { WebhookRow } from './webhook-row';

const LOOKS_EVERY_MS = 3_000;

export type Open = { what: 'add' } | { what: 'change' | 'rotate' | 'remove'; webhook: Webhook } | { what: 'secret'; secret: string; hint: string };

/** Where other programs hear of events, and whether they still do. */
export function WebhooksPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  if (!keepsWebhooks(person)) return <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
  return <Webhooks side={person.side === 'customer' ? 'customer' : 'desk'} />;
}

function Webhooks({ side }: { side: 'customer' | 'desk' }) {
  const client = useQueryClient();
  const test = useMutation({ mutationFn: ({ id }: Webhook) => post(`/webhooks/${id}/test`) });
  const underway = (now: Webhook[] = []) => test.isSuccess && isUnderway(test.variables, now);
  const webhooks = useQuery({ ...webhooksQuery, refetchInterval: ({ state: { data } }) => underway(data?.items) && LOOKS_EVERY_MS });
  const [open, setOpen] = useState<Open | null>(null);
  const show = (next: Open | null) => {
    setOpen(next);
    void client.invalidateQueries({ queryKey: webhooksQuery.queryKey });
  };
  const turn = useMutation({
    mutationFn: ({ id, url, types, state }: Webhook) => api(`/webhooks/${id}`, { method: 'PUT', body: { url, types, active: state === 'disabled' } }),
    onSettled: () => client.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  });
  const { url, types, state, last, since, acts } = messages.columns;
  return (
    <>
      <ListPage
        title={messages.page} intro={messages.intro[side]} list={webhooks} isEmpty={({ items }) => items.length === 0} empty={messages.none}
        acts={<Button onClick={() => show({ what: 'add' })}>{messages.add}</Button>}
        above={(
          <>
            <Refusal failure={test.error ?? turn.error} />
            {underway(webhooks.data?.items) && <Alert color="petrol" role="status">{messages.tested(test.variables!.url)}</Alert>}
          </>
        )}
      >
        {({ items }) => (
          <ListTable label={messages.page} heads={[url, types, state, last, since, acts]} minWidth={1040}>
            {items.map((webhook) => <WebhookRow key={webhook.id} webhook={webhook} onOpen={show} onTest={() => test.mutate(webhook)} onTurn={() => turn.mutate(webhook)} />)}
          </ListTable>
        )}
      </ListPage>
      <Modal opened={open !== null} onClose={() => show(null)} title={open === null ? '' : titles[open.what]}>{open && <Dialog open={open} onOpen={show} />}</Modal>
    </>
  );
}

const titles: Record<Open['what'], string> = {
  add: messages.form.add, change: messages.form.change, rotate: messages.rotating.title, remove: messages.removing.title, secret: messages.secret.title,
};

function Dialog({ open, onOpen }: { open: Open; onOpen: (next: Open | null) => void }) {
  const close = () => onOpen(null);
  switch (open.what) {
    case 'add': return <WebhookForm onCancel={close} onDone={(secret) => onOpen(secret === undefined ? null : { what: 'secret', secret, hint: messages.secret.hint })} />;
    case 'change': return <WebhookForm webhook={open.webhook} onCancel={close} onDone={close} />;
    case 'rotate': return <Rotate webhook={open.webhook} onOpen={onOpen} />;
    case 'remove': return <Remove webhook={open.webhook} onDone={close} />;
    case 'secret': return <ShownOnce hint={open.hint} secret={open.secret} onDone={close} />;
  }
}

function Rotate({ webhook, onOpen }: { webhook: Webhook; onOpen: (next: Open | null) => void }) {
  const { timeZone } = useMe().person;
  const act = useMutation({
    mutationFn: () => post<{ secret: string; oldUntil: Instant }>(`/webhooks/${webhook.id}/rotation`),
    onSuccess: ({ secret, oldUntil }) => onOpen({ what: 'secret', secret, hint: messages.secret.rotated(inFull(Date.parse(oldUntil), timeZone)) }),
  });
  return <Confirm detail={messages.rotating.detail} button={messages.rotating.button} act={{ ...act, mutate: () => act.mutate() }} onCancel={() => onOpen(null)} />;
}

function Remove({ webhook, onDone }: { webhook: Webhook; onDone: () => void }) {
  const act = useMutation({ mutationFn: () => api(`/webhooks/${webhook.id}`, { method: 'DELETE' }), onSuccess: onDone });
  return <Confirm detail={messages.removing.detail(webhook.url)} button={messages.removing.button} act={{ ...act, mutate: () => act.mutate() }} onCancel={onDone} />;
}
