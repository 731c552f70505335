import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseDetail, Person } from '../api/wire';
import { LabourPart } from '../hours/labour';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime, inFull, timeOfDay, weekday, zoneCity } from '../timer/when';
import { nameInWords } from '../app/people-in-words';
import { inReadersWords } from '../said/in-readers-words';
import classes from './case.module.css';
import { Links } from './links';
import { channels, messages } from './messages';
import { Tags } from './tags';
import { Watching } from './watching';

/** What is known: whose case it is, under which contract, where, about what. */
export function Facts({ shown, person }: { shown: CaseDetail; person: Person }) {
  const now = useDeskNow() ?? 0;
  const { location } = shown;
  return (
    <section className={classes.facts} aria-label={messages.facts}>
      <Title order={2} className={classes.heading}>{messages.facts}</Title>
      <dl className={classes.list}>
        <Fact name={messages.customer}>{shown.customer.name}</Fact>
        <Fact name={messages.contact}>{shown.contact.name}</Fact>
        <Fact name={messages.location}>
          {location.name}
          <Text span size="xs" c="dimmed" display="block">{messages.there(`${weekday(now, location.timeZone)} ${timeOfDay(now, location.timeZone)}`, zoneCity(location.timeZone))}</Text>
        </Fact>
        <Fact name={messages.product}>{shown.product.name}</Fact>
        <Fact name={messages.environment.label}>{messages.environment[shown.environment]}</Fact>
        <Fact name={messages.contract}>{shown.workOrder.number}</Fact>
        <Fact name={messages.table}>{inReadersWords(shown.responseTable.why)}</Fact>
        <Fact name={messages.queue}>{shown.queue.name}</Fact>
        <Fact name={messages.owner}>
          {shown.assignee ? nameInWords(shown.assignee.name) : messages.nobody}
          {person.side === 'provider' && shown.claimedUntil && (
            <Text span size="xs" c="dimmed" display="block">{messages.claimedUntil(dayAndTime(Date.parse(shown.claimedUntil), person.timeZone, now))}</Text>
          )}
        </Fact>
        <Fact name={messages.opened}>{inFull(Date.parse(shown.openedAt), person.timeZone)}, {channels[shown.channel]}</Fact>
        <Fact name={messages.language}>{shown.language}</Fact>
        <Fact name={messages.phone}>{shown.supportPhone}</Fact>
        {shown.outage && <Fact name={messages.outage}><Link to="/outages/$id" params={{ id: shown.outage.id }}>{shown.outage.title}</Link></Fact>}
      </dl>
      {shown.tags && <Tags key={shown.tags.join()} shown={shown} tags={shown.tags} />}
      <LabourPart shown={shown} person={person} />
      <Links shown={shown} person={person} />
      <Watching shown={shown} person={person} />
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
