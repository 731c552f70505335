import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { NotHere } from '../app/failure';
import { ListPage, ListTable } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { useMe } from '../app/session';
import { useDeskNow } from '../timer/ticker';
import { timeOfDay, weekday, zoneCity } from '../timer/when';
import { calendarsQuery, usesQuery, type CalendarRow, type Use } from './api';
import { messages } from './messages';

const NAMED = 3;

/** Every calendar, and who works by it. */
export function CalendarsPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  return person.side === 'provider' ? <Calendars /> : <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
}

function Calendars() {
  const calendars = useQuery(calendarsQuery);
  return (
    <ListPage title={messages.page} intro={messages.intro} list={calendars} isEmpty={({ items }) => items.length === 0} empty={messages.none}>
      {({ items }) => <Rows calendars={items} />}
    </ListPage>
  );
}

function Rows({ calendars }: { calendars: CalendarRow[] }) {
  const now = useDeskNow();
  const uses = useQuery(usesQuery).data?.items;
  const { name: ofName, zone, version: ofVersion, uses: ofUses } = messages.columns;
  return (
    <ListTable label={messages.page} heads={[ofName, zone, ofVersion, ofUses]} minWidth={640}>
      {calendars.map(({ id, name, country, version, timeZone }) => (
        <Table.Tr key={id}>
          <Table.Td><Link to="/calendars/$id" params={{ id }}>{name}</Link> {country}</Table.Td>
          <Table.Td>{zoneCity(timeZone)}{now !== null && `, ${weekday(now, timeZone)} ${timeOfDay(now, timeZone)}`}</Table.Td>
          <Table.Td>{messages.version(version)}</Table.Td>
          <Table.Td>{uses && <Uses uses={uses.filter(({ calendarId }) => calendarId === id)} />}</Table.Td>
        </Table.Tr>
      ))}
    </ListTable>
  );
}

/** How many, and the first few by the name of their customer. */
function Uses({ uses }: { uses: Use[] }) {
  if (uses.length === 0) return messages.unused;
  const customers = [...new Set(uses.map(({ customer }) => customer.name))];
  const rest = customers.length - NAMED;
  return `${messages.uses(uses.length)}: ${customers.slice(0, NAMED).join(', ')}${rest > 0 ? ` ${messages.more(rest)}` : ''}`;
}
