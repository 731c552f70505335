import { Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { SeverityOneAlert } from '../alert/severity-one-alert';
import { deskQuery } from '../api/queries';
import { ConnectionLight } from '../live/connection-light';
import { LiveProvider } from '../live/live-provider';
import { Bell } from '../inbox/bell';
import { DemoStrip } from './demo-strip';
import { messages, roles } from './messages';
import { PaletteKey } from '../palette/palette-key';
import { Navigation } from './navigation';
import { useMe, useSignOut } from './session';
import classes from './shell.module.css';

/** The frame of every page behind the sign-in. */
export function Shell() {
  const { person } = useMe();
  const { demo } = useSuspenseQuery(deskQuery).data;
  return (
    <LiveProvider key={person.id}>
      <div className={classes.frame} data-footer={demo || undefined}>
        <header className={classes.header}>
          <Group h="100%" px={{ base: 'md', sm: 'lg' }} gap="md" wrap="nowrap">
            <Link to="/queue" className={classes.brand} aria-label={messages.product}>
              <img src="/mark.svg" width={20} height={20} alt="" /><Text span inherit visibleFrom="xs">{messages.product}</Text>
            </Link>
            <Navigation person={person} />
            <Group gap="md" ml="auto" wrap="nowrap">
              <PaletteKey />
              <ConnectionLight zone={person.timeZone} />
              <Bell zone={person.timeZone} />
              <Account />
            </Group>
          </Group>
        </header>
        <SeverityOneAlert />
        <main><Suspense><Outlet /></Suspense></main>
        {demo && <footer className={classes.footer}><DemoStrip zone={person.timeZone} /></footer>}
      </div>
    </LiveProvider>
  );
}

function Account() {
  const { person } = useMe();
  const signOut = useSignOut();
  const role = person.roles.map((each) => roles[each]).join(', ');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={messages.account(person.name)}>
          <IconUser className={classes.face} size={18} aria-hidden="true" />
          <Text span fw={600} size="sm" visibleFrom="sm">{person.name}</Text>
          <Text span c="dimmed" size="sm" visibleFrom="xl">{person.customer?.name ?? role}</Text>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.name}, {role}</Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={14} />}>{messages.yourAccount}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={14} />} onClick={() => void signOut()}>
          {messages.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
