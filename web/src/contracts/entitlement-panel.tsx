import { Button, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client';
import { productsQuery } from '../api/queries';
import type { Channel, Severity } from '../api/wire';
import { amountLabel, dateLabel, lineMs, readable } from '../receipt/lines';
import { noteInWords } from '../receipt/note';
import { inReadersWords } from '../said/in-readers-words';
import { SEVERITIES, severities } from '../severity/messages';
import { inFull, zoneCity } from '../timer/when';
import type { Answer, ContractDetail, Question } from './api';
import { hoursAndMinutes, prepaid as prepaidWords } from '../hours/messages';
import classes from './contracts.module.css';
import { channels, messages } from './messages';
import { Part } from './part';
import { Refusal } from '../app/refusal';

const words = messages.check;

/** May a case be opened so, and what would it be promised? Nothing is kept of the question. */
export function EntitlementPanel({ contract: { contacts, locations } }: { contract: ContractDetail }) {
  const products = useQuery(productsQuery).data?.items ?? [];
  const [chosen, choose] = useState<Partial<Question>>({});
  const check = useMutation({ mutationFn: (asked: Question) => post<Answer>('/entitlement-checks', asked) });
  const asked: Question = {
    contactId: contacts[0]?.id ?? '', locationId: locations[0]?.id ?? '', productId: products[0]?.id ?? '', severity: 'B', channel: 'web', ...chosen,
  };
  const field = (name: keyof Question) => ({
    label: words[name === 'contactId' ? 'contact' : name === 'locationId' ? 'location' : name === 'productId' ? 'product' : name],
    value: asked[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => { check.reset(); choose({ ...chosen, [name]: value as Severity & Channel }); },
  });
  const named = (items: { id: string; name: string }[]) => items.map(({ id, name }) => ({ value: id, label: name }));
  const ready = asked.contactId !== '' && asked.productId !== '';
  return (
    <Part heading={words.heading}>
      <form aria-label={words.heading} onSubmit={(event) => { event.preventDefault(); check.mutate(asked); }}>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="sm">
            <NativeSelect {...field('contactId')} data={named(contacts)} />
            <NativeSelect {...field('locationId')} data={named(locations)} />
            <NativeSelect {...field('productId')} data={named(products)} />
            <NativeSelect {...field('severity')} data={SEVERITIES.map((each) => ({ value: each, label: severities[each].name }))} />
            <NativeSelect {...field('channel')} data={Object.entries(channels).map(([value, label]) => ({ value, label }))} />
          </SimpleGrid>
          <Group><Button type="submit" variant="default" disabled={!ready} loading={check.isPending}>{words.button}</Button></Group>
        </Stack>
      </form>
      <Refusal failure={check.error} />
      {check.data && <Verdict answer={check.data} />}
    </Part>
  );
}

function Verdict({ answer: { entitled, checks, responseTable, deadline, prepaid, supportPhone, portalUrl } }: { answer: Answer }) {
  const { at, atLocation, atAsker, targetMinutes, hours } = deadline;
  const there = inFull(Date.parse(at), atLocation.timeZone);
  const here = atAsker && inFull(Date.parse(at), atAsker.timeZone);
  return (
    <Stack gap="xs" role="status">
      <Text size="sm" fw={600}>{entitled ? words.yes : words.no}</Text>
      <ul className={classes.checks}>
        {checks.map(({ rule, ok, message }, i) => (
          <li key={i} data-ok={ok}>
            {ok ? <IconCheck size={16} aria-label={words.holds} /> : <IconX size={16} aria-label={words.refuses} />}
            <span>{inReadersWords(message)} {rule && <a href={`/docs/rules.md#${rule.toLowerCase()}`} target="_blank" rel="noreferrer" className={classes.dimmed}>{rule}</a>}</span>
          </li>
        ))}
      </ul>
      {!entitled && <Text size="sm">{words.phone}: <a href={`tel:${supportPhone.replaceAll(' ', '')}`}>{supportPhone}</a>{portalUrl && <> · <a href={portalUrl}>{words.portal}</a></>}</Text>}
      <Text size="sm">
        {words.by(there, zoneCity(atLocation.timeZone))} {here !== null && here !== there && words.forYou(here)}
      </Text>
      <Text size="sm" c={prepaid.wouldBeHeld ? 'red' : undefined}>{prepaid.wouldBeHeld ? prepaidWords.held : prepaid.charged ? prepaidWords.left(hoursAndMinutes(prepaid.leftMinutes)) : inReadersWords(prepaid.why)}</Text>
      <Text size="xs" c="dimmed">{words.target(targetMinutes, hours)} {inReadersWords(responseTable.why)}</Text>
      <table className={classes.receipt}>
        <caption>{words.counted(hours === '24x7' ? 'UTC' : zoneCity(atLocation.timeZone))}</caption>
        <tbody>
          {readable(deadline.receipt).map((line, i) => (
            <tr key={i}>
              <td>{dateLabel(line.date)}</td><td>{line.from !== null && `${line.from}–${line.to}`}</td><td>{noteInWords(line.note)}</td><td>{line.from !== null && amountLabel(lineMs(line))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  );
}
