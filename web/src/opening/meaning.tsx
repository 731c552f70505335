import { Skeleton, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { productsQuery } from '../api/queries';
import type { Person, Severity } from '../api/wire';
import { entitlementQuery, type Answer } from '../contracts/api';
import { Refusal } from '../app/refusal';
import { hoursAndMinutes, prepaid as prepaidWords } from '../hours/messages';
import { Addition } from '../receipt/receipt';
import { inReadersWords } from '../said/in-readers-words';
import { severities } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import { length } from '../timer/messages';
import { useDeskNow } from '../timer/ticker';
import { dayAndTime, zoneCity } from '../timer/when';
import type { Draft } from './draft';
import { messages } from './messages';
import classes from './opening.module.css';

const words = messages.means;
const MINUTE = 60_000;

/** What opening it would mean, before anything is typed: when an engineer answers and what both sides owe, by the check of section 4 (`HRS-4`). */
export function Meaning({ person, draft }: { person: Person; draft: Draft }) {
  const { requestedSeverity: severity } = draft;
  return (
    <section className={classes.means} aria-label={words.heading} aria-live="polite">
      <Title order={2} className={classes.heading}>{words.heading}</Title>
      {severity === null ? <Text size="sm" c="dimmed">{words.empty}</Text> : <Asked person={person} draft={draft} severity={severity} />}
    </section>
  );
}

/** Until a product is chosen the first stands in, and it is said which. */
function Asked({ person, draft, severity }: { person: Person; draft: Draft; severity: Severity }) {
  const { contactId, locationId, channel } = draft;
  const first = useQuery(productsQuery).data?.items[0];
  const asked = { contactId, locationId, channel, severity, productId: draft.productId || (first?.id ?? '') };
  const { data, error, isPlaceholderData } = useQuery({ ...entitlementQuery(asked), placeholderData: keepPreviousData });
  if (contactId === '' || locationId === '') return <><Agreed severity={severity} /><Text size="sm" c="dimmed">{words.unknown}</Text></>;
  if (error && !data) return <Refusal failure={error} />;
  if (!data || isPlaceholderData) return <div aria-busy="true" aria-label={words.reading}><Skeleton height={56} mb={10} /><Skeleton height={14} mb={6} /><Skeleton height={14} width="70%" mb={16} /><Skeleton height={70} /></div>;
  return (
    <>
      <Promise answer={data} person={person} severity={severity} />
      <Agreed severity={severity} />
      {draft.productId === '' && first && <Text size="xs" c="dimmed">{words.assuming(first.name)}</Text>}
      {!data.prepaid.wouldBeHeld && (
        <details className={classes.why}>
          <summary>{words.why}</summary>
          <Addition receipt={data.deadline.receipt} dueAt={Date.parse(data.deadline.at)} zone={data.deadline.atLocation.timeZone} />
        </details>
      )}
    </>
  );
}

/** That it has to come by phone is said above, large; the rest of what is refused stands here. */
function Promise({ answer, person, severity }: { answer: Answer; person: Person; severity: Severity }) {
  const { deadline, checks, prepaid, responseTable } = answer;
  const against = checks.filter(({ ok, rule }) => !ok && rule !== 'SEV-1');
  const byPhone = checks.some(({ ok, rule }) => !ok && rule === 'SEV-1');
  return (
    <>
      <div className={classes.of}><SeverityMark severity={severity} size={20} /><Text size="sm" fw={600}>{severities[severity].name}</Text></div>
      {against.map(({ message }) => <div key={message} className={classes.against}><Text size="sm" fw={600}>{words.notCovered}</Text><Text size="sm">{inReadersWords(message)}</Text></div>)}
      {prepaid.wouldBeHeld && <div className={classes.against}><Text size="sm" fw={600}>{words.held}</Text><Text size="sm">{prepaidWords.held}</Text></div>}
      {against.length === 0 && !prepaid.wouldBeHeld && <AnsweredBy deadline={deadline} person={person} byPhone={byPhone} />}
      <Text size="sm">
        {against.length === 0 && words.covered} {!prepaid.wouldBeHeld && (prepaid.charged ? prepaidWords.left(hoursAndMinutes(prepaid.leftMinutes)) : inReadersWords(prepaid.why))}
      </Text>
      <Text size="xs" c="dimmed">{inReadersWords(responseTable.why)}</Text>
    </>
  );
}

function AnsweredBy({ deadline, person, byPhone }: { deadline: Answer['deadline']; person: Person; byPhone: boolean }) {
  const now = useDeskNow() ?? 0;
  const { at, atLocation, targetMinutes, hours } = deadline;
  const due = Date.parse(at);
  const [yours, there] = [dayAndTime(due, person.timeZone, now), dayAndTime(due, atLocation.timeZone, now)];
  const city = zoneCity(atLocation.timeZone);
  return (
    <div>
      <Text size="sm">{byPhone ? words.byOnceCalled : words.by}</Text>
      <Text className={classes.by}>{yours} <small>{words.yourTime}</small></Text>
      {there !== yours && <Text size="sm">{words.there(there, city)}</Text>}
      <Text size="sm" c="dimmed">{words.counted(length(targetMinutes * MINUTE), hours, city)}</Text>
    </div>
  );
}

function Agreed({ severity }: { severity: Severity }) {
  return (
    <div>
      <Text size="xs" c="dimmed">{words.agree}</Text>
      <ul className={classes.agreed}>{severities[severity].agree.map((each) => <li key={each}>{each}</li>)}</ul>
    </div>
  );
}
