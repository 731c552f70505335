import { Badge, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { productsQuery } from '../api/queries';
import { useDeskNow } from '../timer/ticker';
import { dateInWords, timeOfDay, weekday, zoneCity } from '../timer/when';
import type { ContractDetail, Location, Service } from './api';
import classes from './contracts.module.css';
import { messages } from './messages';
import { Part } from './part';
import { inWords } from './services-in-words';

export function Terms({ contract }: { contract: ContractDetail }) {
  const { terms: words } = messages;
  const { customer, term, sector, package: bought, delivery, incrementMinutes, namedContacts } = contract;
  const facts: [string, string][] = [
    [words.customer, customer.name], [words.term, messages.term(dateInWords(term.startsOn), dateInWords(term.endsOn))], [words.sector, messages.sectors[sector]],
    [words.package, messages.packages[bought]], [words.delivery, words.deliveryOf(words.models[delivery.model] ?? delivery.model, words.levels[delivery.level] ?? delivery.level)],
    ...(delivery.sdm ? [[words.sdm, delivery.sdm] as [string, string]] : []),
    [words.increment, words.minutes(incrementMinutes)], [words.contacts, String(namedContacts)],
  ];
  return (
    <Part heading={words.heading}>
      <dl className={classes.facts}>{facts.map(([name, fact]) => <div key={name}><dt>{name}</dt><dd>{fact}</dd></div>)}</dl>
    </Part>
  );
}

export function Locations({ locations }: { locations: Location[] }) {
  const { heading, columns, host, aroundTheClock } = messages.locations;
  const now = useDeskNow();
  return (
    <Part heading={heading}>
      <Table className={classes.table} aria-label={heading}>
        <Table.Thead>
          <Table.Tr><Table.Th>{columns.name}</Table.Th><Table.Th>{columns.now}</Table.Th><Table.Th>{columns.phone}</Table.Th><Table.Th>{columns.note}</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {locations.map((location) => (
            <Table.Tr key={location.id}>
              <Table.Td>{location.name}, {location.country} {location.host && <Badge size="xs" variant="default">{host}</Badge>}</Table.Td>
              <Table.Td>{now !== null && `${weekday(now, location.timeZone)} ${timeOfDay(now, location.timeZone)}`} {zoneCity(location.timeZone)}</Table.Td>
              <Table.Td><a href={`tel:${location.supportPhone.replaceAll(' ', '')}`}>{location.supportPhone}</a></Table.Td>
              <Table.Td c="dimmed">{location.severityBAroundTheClock && aroundTheClock}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Part>
  );
}

export function Services({ services }: { services: Service[] }) {
  const { heading, none } = messages.services;
  const products = useQuery(productsQuery).data?.items;
  const product = (id: string): string => products?.find((each) => each.id === id)?.name ?? '…';
  return (
    <Part heading={heading}>
      {services.length === 0 ? <Text size="sm" c="dimmed">{none}</Text>
        : <ul className={classes.plain}>{services.map((service, i) => <li key={i}>{inWords(service, product)}</li>)}</ul>}
    </Part>
  );
}
