import { Radio, Text } from '@mantine/core';
import type { Severity } from '../api/wire';
import { SEVERITIES, severities } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import { messages } from './messages';
import classes from './opening.module.css';
import { differs, proposedSeverity, type Impact } from './propose';

interface Props {
  value: Severity | null;
  impact: Impact | '';
  onChange: (value: Severity) => void;
}

/** The severity that is asked for; the one that the impact proposes is marked, and another may be chosen (`SEV-3`). */
export function SeverityChoice({ value, impact, onChange }: Props) {
  const proposed = impact === '' ? null : proposedSeverity(impact);
  const other = differs(value, impact);
  return (
    <div>
      <Radio.Group
        label={messages.severity} required value={value}
        onChange={(chosen) => { const known = SEVERITIES.find((each) => each === chosen); if (known) onChange(known); }}
      >
        <div className={classes.severities}>
          {SEVERITIES.map((each) => (
            <Radio.Card key={each} value={each} className={classes.severity} aria-label={severities[each].name} aria-description={severities[each].impact} title={severities[each].impact}>
              <SeverityMark severity={each} size={22} />
              {each === proposed && <span className={classes.proposed}>{messages.proposed}</span>}
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <Text size="xs" c="dimmed" mt={6} role="status">
        {other !== null && proposed !== null ? messages.differs[other](proposed) : value && severities[value].impact}
      </Text>
    </div>
  );
}
