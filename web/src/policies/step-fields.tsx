import { ActionIcon, Group, MultiSelect, NativeSelect, NumberInput } from '@mantine/core';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../people/api';
import { rostersQuery } from '../rosters/api';
import { ACTIONS, type Action, type Step, type Trigger } from './api';
import { webhooksQuery } from '../webhooks/api';
import { actions, keyOf, messages, REACHES, reachOf } from './messages';
import classes from './policies.module.css';

const words = messages.form;

interface Props {
  number: number;
  step: Step;
  names: Record<string, string>;
  errorOf: (field: string) => string | undefined;
  onChange: (next: Step) => void;
  onRemove: () => void;
  onUp?: () => void;
}

/** One step: when, whom, what. */
export function StepFields({ number, step, names, errorOf, onChange, onRemove, onUp }: Props) {
  const { trigger, reach, repeatEveryMinutes } = step;
  const when = 'percent' in trigger ? 'percent' : trigger.counted;
  const amount = 'percent' in trigger ? trigger.percent : trigger.afterMinutes;
  const errorOfReach = errorOf('reach') ?? reach.map((each, i) => errorOf(`reach.${i}`) ?? errorOf(`reach.${i}.${Object.keys(each)[0]}`)).find(Boolean);
  const choices = useChoices(names);
  const repeat = (typed: string | number) => {
    const { repeatEveryMinutes: _, ...once } = step;
    onChange(typed === '' ? once : { ...once, repeatEveryMinutes: Number(typed) });
  };
  return (
    <Group className={classes.step} mt="xs" align="flex-start" gap="xs">
      <NumberInput
        w={90} label={words.amount} min={0} value={amount} error={errorOf('trigger.percent') ?? errorOf('trigger.afterMinutes') ?? errorOf('trigger')}
        onChange={(typed) => onChange({ ...step, trigger: triggerOf(when, Number(typed)) })}
      />
      <NativeSelect
        w={220} label={words.when} value={when} data={(['percent', 'elapsed', 'business'] as const).map((value) => ({ value, label: words[value] }))} error={errorOf('trigger.counted')}
        onChange={({ currentTarget }) => onChange({ ...step, trigger: triggerOf(currentTarget.value, amount) })}
      />
      <MultiSelect flex={2} miw={200} label={words.reach} searchable value={reach.map(keyOf)} data={choices} error={errorOfReach} onChange={(keys) => onChange({ ...step, reach: keys.map(reachOf) })} />
      <MultiSelect flex={2} miw={200} label={words.actions} value={step.actions} data={ACTIONS.map((value) => ({ value, label: actions[value] }))} error={errorOf('actions')} onChange={(all) => onChange({ ...step, actions: all as Action[] })} />
      <NumberInput w={110} label={words.repeat} min={1} value={repeatEveryMinutes ?? ''} error={errorOf('repeatEveryMinutes')} onChange={repeat} />
      <Group gap={4} mt={24} wrap="nowrap">
        <ActionIcon variant="default" aria-label={words.up} disabled={!onUp} onClick={onUp}><IconArrowUp size={16} aria-hidden="true" /></ActionIcon>
        <ActionIcon variant="default" aria-label={words.removeStep(number)} onClick={onRemove}><IconTrash size={16} aria-hidden="true" /></ActionIcon>
      </Group>
    </Group>
  );
}

const triggerOf = (when: string, amount: number): Trigger =>
  (when === 'percent' ? { percent: amount } : { afterMinutes: amount, counted: when === 'business' ? 'business' : 'elapsed' });

/** Everyone a step may reach; what is named already stays to choose though it is gone since. */
function useChoices(names: Record<string, string>) {
  const people = (useQuery(peopleQuery).data?.items ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: `personId:${id}`, label: name }));
  const rosters = (useQuery(rostersQuery).data?.items ?? []).map(({ id, name }) => ({ value: `rosterId:${id}`, label: words.onDuty(name) }));
  const webhooks = (useQuery(webhooksQuery).data?.items ?? []).filter(({ state }) => state === 'active').map(({ id, url, description }) => ({ value: `webhookId:${id}`, label: words.toWebhook(description || url) }));
  const known = [...Object.entries(REACHES).map(([value, label]) => ({ value, label })), ...rosters, ...people, ...webhooks];
  const gone = Object.entries(names).flatMap(([id, label]) => ['personId', 'rosterId', 'webhookId'].map((kind) => ({ value: `${kind}:${id}`, label })))
    .filter(({ value }) => !known.some((each) => each.value.endsWith(value.slice(value.indexOf(':')))));
  return [...known, ...gone];
}
