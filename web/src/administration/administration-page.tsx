import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { NotHere } from '../app/failure';
import { FailedCount, keptBy, type Group } from '../app/navigation';
import { usePageTitle } from '../app/page-title';
import { useMe } from '../app/session';
import { countOf, failedQuery } from '../outbox/api';
import classes from './administration.module.css';
import { groups, kept, messages } from './messages';

const GROUPS = Object.keys(groups) as Group[];

/** What is kept at this desk, and where: the pages that nobody needs daily. */
export function AdministrationPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  if (person.side !== 'provider') return <NotHere />;
  const pages = keptBy(person);
  return (
    <Stack className={classes.page} gap="lg">
      <div><Title order={1} size="h4">{messages.page}</Title><Text c="dimmed" size="sm">{messages.intro}</Text></div>
      {GROUPS.map((group) => {
        const shown = pages.filter((page) => page.group === group);
        return shown.length > 0 && (
          <section key={group} aria-label={groups[group]}>
            <Title order={2} size="h6" mb="xs">{groups[group]}</Title>
            <ul className={classes.links}>
              {shown.map(({ to, label }) => <li key={to}><span><Link to={to}>{label}</Link>{to === '/deliveries' && <Failed />}</span><span>{kept[to]}</span></li>)}
            </ul>
          </section>
        );
      })}
    </Stack>
  );
}

function Failed() {
  const { data } = useQuery(failedQuery);
  return data && data.items.length > 0 ? <FailedCount count={countOf(data)} /> : null;
}
