import { Stack, Title } from '@mantine/core';
import type { Content } from './api';
import { chainInWords, doesInWords, reachInWords, triggerInWords } from './messages';
import classes from './policies.module.css';

/** A policy to read: each chain as a ladder, rung by rung. */
export function Ladder({ content, names }: { content: Content; names: Record<string, string> }) {
  return (
    <Stack gap="md">
      {content.chains.map((chain, i) => (
        <section key={i} aria-label={chainInWords(chain)}>
          <Title order={3} size="h6" mb={4}>{chainInWords(chain)}</Title>
          <ol className={classes.ladder}>
            {chain.steps.map((step, n) => {
              const does = doesInWords(step);
              return (
                <li key={n}>
                  <span>{triggerInWords(step.trigger)}</span>
                  <span>{step.reach.map((each) => reachInWords(each, names)).join(', ')}{does && <span className={classes.dimmed}> · {does}</span>}</span>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </Stack>
  );
}
