import { Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { itemsQuery } from '../api/queries';
import type { CaseDetail, CaseItem, Person } from '../api/wire';
import { has } from '../app/session';
import caseClasses from '../case/case.module.css';
import { useDeskNow } from '../timer/ticker';
import { figures, messages as timer } from '../timer/messages';
import { Ring } from '../timer/ring';
import { dayAndTime, inFull } from '../timer/when';
import classes from './items.module.css';
import { itemState, kinds, messages } from './messages';
import { MoveOn } from './move-on';
import { NewItem } from './new-item';
import { isSettled, WHO } from './rules';

type Group = 'customer' | 'provider' | 'decisions';
const GROUPS: Group[] = ['customer', 'provider', 'decisions'];
const groupOf = ({ kind, side }: CaseItem): Group => (kind === 'decision' ? 'decisions' : side);

interface Props {
  shown: CaseDetail;
  person: Person;
  /** Which parts are shown; all of them, where nothing is said. */
  groups?: Group[];
}

/** What is owed, agreed or under way, whose move it is, and what may become of it. */
export function Items({ shown, person, groups = GROUPS }: Props) {
  const items = useQuery(itemsQuery(shown.number));
  const mine = items.data?.filter((item) => groups.includes(groupOf(item))) ?? [];
  return (
    <div className={classes.items}>
      {items.isPending && <Skeleton height={80} />}
      {items.error && !items.data && <Text size="sm" c="dimmed" role="alert">{items.error.message}</Text>}
      {groups.map((group) => <Part key={group} group={group} items={mine.filter((item) => groupOf(item) === group)} shown={shown} person={person} />)}
      {items.data && mine.length === 0 && <Text size="sm" c="dimmed">{messages.none}</Text>}
      {groups.length > 1 && <NewItem shown={shown} person={person} />}
    </div>
  );
}

function Part({ group, items, shown, person }: { group: Group; items: CaseItem[]; shown: CaseDetail; person: Person }) {
  if (items.length === 0) return null;
  const heading = group === person.side ? messages.yours : messages.heading[group];
  const open = items.filter((item) => !isSettled(item));
  return (
    <section aria-label={heading}>
      <Title order={2} className={caseClasses.heading}>{heading}</Title>
      <ul className={classes.list}>
        {[...open, ...items.filter(isSettled)].map((item) => <Row key={item.id} item={item} shown={shown} person={person} />)}
      </ul>
    </section>
  );
}

/** How long there is still, or by how much it is late: an item is owed on the wall clock. */
function Left({ from, until, now }: { from: number; until: number; now: number }) {
  const left = until - now;
  if (left < 0) return <> · {timer.missedBy(-left)}</>;
  return <> <Ring share={Math.min(1, left / Math.max(1, until - from))} size={12} stroke={7} /> {figures(left)}</>;
}

function Row({ item, shown, person }: { item: CaseItem; shown: CaseDetail; person: Person }) {
  const now = useDeskNow() ?? 0;
  const when = (at: string) => dayAndTime(Date.parse(at), person.timeZone, now);
  const late = item.dueAt !== null && !isSettled(item) && Date.parse(item.dueAt) < now;
  const ended = ['closed', 'cancelled'].includes(shown.state);
  return (
    <li className={classes.item} data-settled={isSettled(item) || undefined} data-missed={item.state === 'missed' || undefined} data-decision={item.kind === 'decision' || undefined}>
      <div className={classes.what}>
        <span className={classes.title}>{item.title}</span>
        <span className={classes.about}>
          {item.kind !== 'decision' && <>{kinds[item.kind]} · <span className={classes.state}>{itemState(item.state)}</span> · </>}
          <time dateTime={item.movedAt} title={inFull(Date.parse(item.movedAt), person.timeZone)}>{item.kind === 'decision' ? when(item.movedAt) : messages.since(when(item.movedAt))}</time>
          {item.dueAt && <span data-late={late || undefined} className={classes.due}> · {messages.dueWhen(when(item.dueAt))}{!isSettled(item) && <Left from={Date.parse(item.openedAt)} until={Date.parse(item.dueAt)} now={now} />}</span>}
        </span>
      </div>
      {item.next.length > 0 && !ended && has(person, ...WHO[item.kind].moves) && <MoveOn item={item} number={shown.number} />}
    </li>
  );
}
