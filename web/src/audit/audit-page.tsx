import { Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Failure, NotHere } from '../app/failure';
import { Empty } from '../app/list-page';
import { usePageTitle } from '../app/page-title';
import { auditsEscalations, useMe } from '../app/session';
import { inFull } from '../timer/when';
import { auditQuery, type Audit } from './api';
import classes from './audit.module.css';
import { Incidents } from './incidents';
import { messages } from './messages';
import { Notable } from './notable';

/** "12 due, 12 fired, 0 late": whether escalations fired as they should (`ESC-3`). */
export function AuditPage() {
  usePageTitle(messages.page);
  const { person } = useMe();
  return auditsEscalations(person) ? <Auditing /> : <NotHere title={messages.notYours} detail={messages.notYoursDetail} />;
}

function Auditing() {
  const { days = 1 } = useSearch({ from: '/desk/audit' });
  const navigate = useNavigate();
  const audit = useQuery({ ...auditQuery(days), placeholderData: keepPreviousData });
  const choose = (chosen: string) => void navigate({ to: '/audit', search: chosen === '7' ? { days: 7 } : chosen === '31' ? { days: 31 } : {} });
  const spans = ([1, 7, 31] as const).map((each) => ({ value: String(each), label: messages.spans[each] }));
  return (
    <Stack gap="lg" className={classes.page}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={1} size="h4">{messages.page}</Title>
          <SegmentedControl size="xs" aria-label={messages.span} value={String(days)} data={spans} onChange={choose} />
        </Group>
        <Text c="dimmed" size="sm" maw="80ch">{messages.intro}</Text>
      </Stack>
      {audit.isPending && <><Skeleton height={72} /><Skeleton height={200} /></>}
      {audit.error && !audit.data && <Failure failure={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.data && <Found audit={audit.data} />}
    </Stack>
  );
}

function Found({ audit }: { audit: Audit }) {
  const { timeZone } = useMe().person;
  const time = (at: string) => inFull(Date.parse(at), timeZone);
  return (
    <>
      <Incidents audit={audit} />
      <div>
        <Figures audit={audit} />
        <Text size="xs" c="dimmed" mt="xs">{messages.within(time(audit.from), time(audit.until))}{audit.jumped > 0 && ` ${messages.jumped(audit.jumped)}`}</Text>
      </div>
      <Lateness lags={audit.lagSeconds} />
      {audit.notable.length > 0 ? <Notable steps={audit.notable} /> : <Empty {...(audit.due === 0 ? messages.quiet : messages.well)} />}
    </>
  );
}

/** What should always be none is shown only where it is not. */
function Figures({ audit }: { audit: Audit }) {
  const shown = (['due', 'fired', 'late', 'missing', 'held', 'unexpected'] as const).filter((figure) => figure === 'due' || figure === 'fired' || figure === 'late' || audit[figure] > 0);
  return (
    <dl className={classes.figures}>
      {shown.map((figure) => (
        <div key={figure} title={messages.explained[figure]} data-wrong={(figure !== 'due' && figure !== 'fired' && audit[figure] > 0) || undefined}>
          <dd>{audit[figure]}</dd><dt>{messages.figures[figure]}</dt>
        </div>
      ))}
    </dl>
  );
}

function Lateness({ lags }: { lags: Audit['lagSeconds'] }) {
  return (
    <section aria-label={messages.lateness}>
      <Title order={2} size="h6" mb="xs">{messages.lateness}</Title>
      {lags === null
        ? <Text size="sm" c="dimmed">{messages.noLag}</Text>
        : <dl className={classes.lags}>{(['median', 'p95', 'longest'] as const).map((each) => <div key={each}><dt>{messages.lags[each]}</dt><dd>{messages.lag(lags[each])}</dd></div>)}</dl>}
    </section>
  );
}
