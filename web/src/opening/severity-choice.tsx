import { Radio } from '@mantine/core';
import type { Severity } from '../api/wire';
import { SEVERITIES, severities } from '../severity/messages';
import { SeverityMark } from '../severity/severity-mark';
import { messages } from './messages';
import classes from './opening.module.css';

/** A severity by what it means, with what is promised for it and what it asks of the customer. */
export function SeverityChoice({ value, onChange }: { value: Severity | null; onChange: (value: Severity) => void }) {
  return (
    <Radio.Group
      label={messages.severity} required value={value}
      onChange={(chosen) => { const known = SEVERITIES.find((each) => each === chosen); if (known) onChange(known); }}
    >
      <div className={classes.choices}>
        {SEVERITIES.map((each) => (
          <Radio.Card key={each} value={each} className={classes.choice} aria-label={severities[each].name}>
            <SeverityMark severity={each} size={24} />
            <span>
              <span className={classes.impact}>{severities[each].impact}</span>
              <span className={classes.promise}>{severities[each].promise}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
