import '@mantine/spotlight/styles.css';
import { Text, useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, createSpotlight } from '@mantine/spotlight';
import { IconArrowRight, IconFileText, IconSearch, IconSun } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { findCases } from '../api/case-lists';
import { pagesFor } from '../app/navigation';
import { useMe } from '../app/session';
import { rail } from '../queue/messages';
import { VIEWS } from '../queue/search';
import classes from './palette.module.css';
import { currentCase } from './current-case';
import { CurrentCaseActs, CurrentCaseDialogs, useCurrentCase } from './current-case-acts';
import { has, numberIn } from './matching';
import { messages } from './messages';

const [store, palette] = createSpotlight();
const FOUND = 8;
const TYPING_MS = 200;
const ENOUGH = 2;

/** One field for everything: pages, cases by number or by words, what can be done with the case before one, the look of it all. */
export default function Palette({ presses }: { presses: number }) {
  const [query, setQuery] = useState('');
  const router = useRouter();
  const [number, setNumber] = useState<string | null>(null);
  useEffect(() => {
    setNumber(currentCase(router.state.location));
    palette.toggle();
  }, [presses, router]);
  const current = useCurrentCase(number);
  return (
    <>
      <Spotlight.Root
        store={store} shortcut={null} query={query} onQueryChange={setQuery} scrollable maxHeight={420} size={620} aria-label={messages.label}
        classNames={{ actionsGroup: classes.group }} transitionProps={{ duration: 100, transition: 'fade' }}
      >
        <Spotlight.Search placeholder={messages.search} aria-label={messages.label} leftSection={<IconSearch size={18} stroke={1.5} />} />
        <Spotlight.ActionsList>
          <ByNumber query={query} />
          {current.shown && <CurrentCaseActs current={current} query={query} />}
          <Cases query={query} />
          <Pages query={query} />
          <Look query={query} />
          <Nothing query={query} />
        </Spotlight.ActionsList>
      </Spotlight.Root>
      {current.shown && <CurrentCaseDialogs current={current} />}
    </>
  );
}

function ByNumber({ query }: { query: string }) {
  const navigate = useNavigate();
  const number = numberIn(query);
  if (number === null) return null;
  return <Spotlight.Action label={messages.open(number)} leftSection={<IconArrowRight size={16} />} onClick={() => void navigate({ to: '/cases/$number', params: { number } })} />;
}

function useFound(query: string) {
  const [q] = useDebouncedValue(query.trim(), TYPING_MS);
  return useQuery({ ...findCases(q, FOUND), enabled: q.length >= ENOUGH, placeholderData: q.length >= ENOUGH ? keepPreviousData : undefined });
}

function Cases({ query }: { query: string }) {
  const navigate = useNavigate();
  const found = useFound(query).data?.items ?? [];
  if (query.trim().length < ENOUGH || found.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={messages.cases}>
      {found.map(({ number, title, customer }) => (
        <Spotlight.Action
          key={number} label={`${number} ${title}`} description={customer.name} leftSection={<IconFileText size={16} />}
          onClick={() => void navigate({ to: '/cases/$number', params: { number } })}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

function Pages({ query }: { query: string }) {
  const navigate = useNavigate();
  const { person } = useMe();
  const ofProvider = person.side === 'provider';
  const pages = [
    ...pagesFor(person).map(({ to, label }) => ({ label: String(label), go: () => navigate({ to }) })),
    ...(ofProvider ? VIEWS.map((view) => ({ label: rail.views[view], go: () => navigate({ to: '/queue', search: { view } }) })) : []),
    ...(ofProvider ? [{ label: messages.handOver, go: () => navigate({ to: '/queue/hand-over' }) }] : []),
    { label: messages.account, go: () => navigate({ to: '/account' }) },
  ].filter(({ label }) => has(label, query));
  if (pages.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={messages.pages}>
      {pages.map(({ label, go }) => <Spotlight.Action key={label} label={label} leftSection={<IconArrowRight size={16} />} onClick={() => void go()} />)}
    </Spotlight.ActionsGroup>
  );
}

const SCHEMES = ['light', 'dark', 'auto'] as const;

function Look({ query }: { query: string }) {
  const { setColorScheme, colorScheme } = useMantineColorScheme();
  const offered = SCHEMES.filter((each) => each !== colorScheme && has(`${messages.theme} ${messages.themes[each]}`, query));
  if (offered.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={messages.theme}>
      {offered.map((each) => <Spotlight.Action key={each} label={messages.themes[each]} leftSection={<IconSun size={16} />} onClick={() => setColorScheme(each)} />)}
    </Spotlight.ActionsGroup>
  );
}

/** Said only once the desk has been asked too. */
function Nothing({ query }: { query: string }) {
  const found = useFound(query);
  if (query.trim() === '' || numberIn(query) !== null || found.isFetching || (found.data?.items.length ?? 0) > 0) return null;
  return <Text size="sm" c="dimmed" p="sm">{messages.nothingHint}</Text>;
}
