import { Switch } from '@mantine/core';
import { Refused } from '../acts/refused';
import { useAct } from '../acts/use-act';
import type { CaseDetail, Person } from '../api/wire';
import { messages } from './messages';

export function Watching({ shown, person }: { shown: CaseDetail; person: Person }) {
  const act = useAct(shown);
  return (
    <div>
      <Switch
        size="xs" label={messages.watch[person.side]} checked={act.isPending ? !shown.watching : shown.watching} disabled={act.isPending}
        onChange={() => act.mutate({ method: shown.watching ? 'DELETE' : 'PUT', path: '/watching' })}
      />
      <Refused failure={act.error} shown={shown} />
    </div>
  );
}
